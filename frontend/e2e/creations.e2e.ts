import { expect, type Page, test } from "@playwright/test";
import type { paths } from "../src/api/schema.d.ts";
import { ask, breakInTheBooks, contactsInTheBooks, createCompany, fromTheBooksAlone, sellInTheBooks } from "./books.ts";
import { expectAccessible, expectNoSidewaysScroll, signIn } from "./support.ts";

type Company = paths["/api/companies/{id}"]["get"]["responses"][200]["content"]["application/json"];

const inXero = (page: Page, name: string) => page.getByRole("heading", { level: 1, name: `${name} is in Xero` });
const toCreate = (page: Page) => page.getByRole("main").getByRole("link", { name: "Create in Xero" });
const create = (page: Page) => page.getByRole("button", { name: "Create in Xero" });

const [NURSERY, JOINERY, KILN] = ["Tui Ridge Nursery", "Tui Ridge Joinery", "Tui Ridge Kiln"];

async function saveDirection(page: Page, name: string) {
  await page.goto("/xero/sync-settings");
  await page.getByRole("radio", { name }).check();
  await page.getByRole("button", { name: "Save" }).click();
}

test.describe("many customers", () => {
  // The next tests count on it, also after a failure of one of these.
  test.afterEach(({ page }) => fromTheBooksAlone(page));

  test("customers are ticked, created in the books once each, and stand in the audit trail", async ({ page }) => {
    await signIn(page);
    await createCompany(page, NURSERY, { email: "nursery@tuiridge.example" });
    await createCompany(page, JOINERY);
    await page.goto("/xero/creations?q=Tui+Ridge");
    for (const name of [NURSERY, JOINERY]) await page.getByRole("checkbox", { name: `Select ${name}` }).check();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Create 2 in Xero" }).click();
    const question = page.getByRole("dialog");
    await expect(question).toContainText("60 a minute");
    await question.getByRole("button", { name: "Create in Xero" }).click();

    const creations = page.getByRole("list", { name: "Creations" });
    for (const name of [NURSERY, JOINERY]) {
      const entry = creations.getByRole("listitem").filter({ hasText: name });
      await expect(entry.getByText("Created", { exact: true })).toBeVisible({ timeout: 30_000 });
      await expect(entry.getByRole("link", { name: `Open ${name} in Xero (new tab)` })).toBeVisible();
      expect(await contactsInTheBooks(page, name)).toHaveLength(1);
    }
    await expectAccessible(page);

    await page.goto("/settings/audit-trail?q=Tui+Ridge");
    const events = page.getByRole("row", { name: /Created in Xero/ });
    await expect(events).toHaveCount(2);
    const event = events.filter({ hasText: NURSERY });
    await expect(event).toContainText("nursery@tuiridge.example");
    await event.getByRole("button", { name: "Show" }).click();
    await expect(page.getByText("Correlation id, to quote to Xero’s support:")).toBeVisible();
    await expectAccessible(page);
    const file = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download CSV" }).click();
    expect((await file).suggestedFilename()).toMatch(/\.csv$/);

    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.getByRole("list", { name: "Audit trail" })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.goto("/xero/creations?tab=creations");
    await expect(creations).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  test("once the direction says so, a new customer is created by itself, those that exist are not", async ({
    page,
  }) => {
    await signIn(page);
    await createCompany(page, "Tui Ridge Quarry");
    await saveDirection(page, "Both ways");
    const question = page.getByRole("dialog", { name: "Create new customers in Xero from now on?" });
    await expectAccessible(page);
    await question.getByRole("button", { name: "Save" }).click();
    const list = page.getByRole("link", { name: "Choose customers to create" });
    await expect(list).toBeVisible();
    await expectAccessible(page);

    await createCompany(page, KILN);
    await expect.poll(() => contactsInTheBooks(page, KILN), { timeout: 30_000 }).toHaveLength(1);
    await list.click();
    await page.getByRole("searchbox", { name: "Search customers that are not in Xero" }).fill("Tui Ridge");
    await expect(page.getByRole("checkbox", { name: "Select Tui Ridge Quarry" })).toBeVisible();
    await expect(page.getByRole("checkbox", { name: `Select ${KILN}` })).toHaveCount(0);
    expect(await contactsInTheBooks(page, "Tui Ridge Quarry")).toHaveLength(0);

    await saveDirection(page, "Xero → CRM");
    await expect(page.getByText("Sync Settings saved")).toBeVisible();
    await page.goto("/settings/audit-trail?action=SETTINGS_CHANGED");
    const changes = page.getByRole("row", { name: /Direction of transfer: .*Both ways/ });
    await expect(changes.nth(1)).toBeVisible(); // there and back
  });
});

test("an individual is created from the customer page", async ({ page }) => {
  await signIn(page, "Sales");
  await page.goto("/contacts/new");
  await page.getByLabel("First name").fill("Aroha");
  await page.getByLabel("Last name").fill("Tui Cove");
  await page.getByLabel("E-mail").fill("aroha@tuicove.example");
  await page.getByRole("group", { name: "Shipping address" }).getByLabel("City").fill("Nelson");
  await page.getByRole("button", { name: "Save" }).click();
  await toCreate(page).click();

  const sent = page.getByRole("region", { name: "What will be sent" });
  await expect(sent.getByText("Aroha Tui Cove", { exact: true }).first()).toBeVisible();
  await expect(sent.getByText("Nelson")).toBeVisible();
  await expectAccessible(page);
  await create(page).click();
  await expect(inXero(page, "Aroha Tui Cove")).toBeFocused();
  await expect(page.getByRole("link", { name: "Open Aroha Tui Cove in Xero (new tab)" })).toBeVisible();
  await expectAccessible(page);
  expect(await contactsInTheBooks(page, "Aroha Tui Cove")).toHaveLength(1);

  await page.getByRole("link", { name: "Back to the customer" }).click();
  await expect(page.getByText(/^Linked to /)).toBeVisible();
});

test("a contact of a company creates the company, once what Xero would refuse is mended", async ({ page }) => {
  await signIn(page);
  const company: Company = await createCompany(page, "Ruru Bay Ltd", {
    email: "office@rurubay.example",
    billingAddress: { line1: "1 Wharf Road", city: "Picton", country: "NZ 7220" },
  });
  const person = await page.request.post("/api/contacts", {
    data: { companyId: company.id, firstName: "Wiremu", lastName: "Ruru" },
  });
  const { id } = await person.json();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/contacts/${id}`);
  await expect(page.getByText(/Ruru Bay Ltd, the company that this contact belongs to/)).toBeVisible();
  await toCreate(page).click();

  await expect(page.getByRole("heading", { level: 1, name: "Create Ruru Bay Ltd in Xero" })).toBeVisible();
  await expect(create(page)).toBeDisabled();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Correct: Billing address" }).click();
  const country = page.getByRole("group", { name: "Billing address" }).getByLabel("Country");
  await expect(country).toBeFocused();
  await country.fill("New Zealand");
  await page.getByRole("button", { name: "Save" }).click();
  await create(page).click();
  await expect(inXero(page, "Ruru Bay Ltd")).toBeVisible();
  await expectNoSidewaysScroll(page);
  expect(await contactsInTheBooks(page, "Ruru Bay Ltd")).toHaveLength(1);
});

test("a look-alike is linked instead, unlinked and linked again with Undo", async ({ page }) => {
  await signIn(page);
  await sellInTheBooks(page, "Moa Ridge Limited", "MOA-1", { email: "hello@moaridge.example" });
  const { id } = await createCompany(page, "Moa Ridge", { email: "hello@moaridge.example" });
  await page.goto(`/companies/${id}/create-in-xero`);
  const card = page.getByRole("listitem", { name: "Moa Ridge Limited" });
  await expect(card).toContainText("same e-mail");
  await create(page).click();
  await expect(page.getByRole("checkbox", { name: "None of these is Moa Ridge" })).toBeFocused();
  await expectAccessible(page);
  await card.getByRole("button", { name: "Link instead: Moa Ridge Limited" }).click();
  await expect(inXero(page, "Moa Ridge")).toBeVisible();
  expect(await contactsInTheBooks(page, "Moa Ridge")).toHaveLength(0);

  await page.getByRole("link", { name: "Back to the customer" }).click();
  await page.getByRole("button", { name: "More about Moa Ridge Limited in Xero" }).click();
  await page.getByRole("menuitem", { name: "Unlink" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Unlink" }).click();
  await expect(toCreate(page)).toBeVisible();
  await page
    .getByRole("alert")
    .filter({ hasText: "is no longer linked" })
    .getByRole("button", { name: "Undo" })
    .click();
  await expect(page.getByText(/^Linked to /)).toBeVisible();
});

test("an answer that is lost on the way ends in one contact", async ({ page }) => {
  await signIn(page);
  const { id } = await createCompany(page, "Kaka Point Marine");
  await page.goto(`/companies/${id}/create-in-xero`);
  await expect(create(page)).toBeEnabled();
  await breakInTheBooks(page, { kind: "drop_after", path: "/Contacts", method: "PUT", times: 1 });
  await create(page).dblclick();
  await expect(inXero(page, "Kaka Point Marine")).toBeVisible({ timeout: 60_000 });
  expect(await contactsInTheBooks(page, "Kaka Point Marine")).toHaveLength(1);

  await page.goto("/customers?q=Kaka+Point");
  await expect(page.getByRole("link", { name: "Kaka Point Marine" })).toHaveCount(1);
  const standings = await ask<{ links: unknown[] }[]>(page, `/api/customers/${id}/xero-contacts`);
  expect(standings.flatMap(({ links }) => links)).toHaveLength(1);
});
