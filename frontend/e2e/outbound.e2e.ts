import { expect, type Page, test } from "@playwright/test";
import type { paths } from "../src/api/schema.d.ts";
import { ask, breakInTheBooks, contactsInTheBooks, createCompany, sellInTheBooks } from "./books.ts";
import { expectAccessible, expectNoSidewaysScroll, signIn } from "./support.ts";

type Company = paths["/api/companies/{id}"]["get"]["responses"][200]["content"]["application/json"];

const inXero = (page: Page, name: string) => page.getByRole("heading", { level: 1, name: `${name} is in Xero` });
const toCreate = (page: Page) => page.getByRole("main").getByRole("link", { name: "Create in Xero" });
const create = (page: Page) => page.getByRole("button", { name: "Create in Xero" });

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
