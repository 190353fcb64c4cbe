import { expect, type Page, test } from "@playwright/test";
import { contactsInTheBooks, createCompany, fromTheBooksAlone } from "./books.ts";
import { expectAccessible, expectNoSidewaysScroll, signIn } from "./support.ts";

const [NURSERY, JOINERY, KILN] = ["Tui Ridge Nursery", "Tui Ridge Joinery", "Tui Ridge Kiln"];

// The next tests count on it, also after a failure of one of these.
test.afterEach(({ page }) => fromTheBooksAlone(page));

async function saveDirection(page: Page, name: string) {
  await page.goto("/xero/sync-settings");
  await page.getByRole("radio", { name }).check();
  await page.getByRole("button", { name: "Save" }).click();
}

test("customers are ticked, created in the books once each, and stand in the audit trail", async ({ page }) => {
  await signIn(page);
  await createCompany(page, NURSERY, { email: "nursery@tuiridge.example" });
  await createCompany(page, JOINERY);
  await page.goto("/xero/create?q=Tui+Ridge");
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
  await page.goto("/xero/create?tab=creations");
  await expect(creations).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test("once the direction says so, a new customer is created by itself, those that exist are not", async ({ page }) => {
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
