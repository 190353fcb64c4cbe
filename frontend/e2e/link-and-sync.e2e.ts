import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, signIn } from "./support.ts";

// One product serves all tests and the journey links its one workspace: each test goes on from the one before.
test.describe.configure({ mode: "serial", timeout: 150_000 });

const SECOND_ORGANISATION = "Tōtara & Tide Outfitters";

/** Presses Connect, logs in at the stand-in in the new tab, and decides there. */
async function consent(page: Page, decision: "Allow access" | "Deny"): Promise<Page> {
  const opened = page.context().waitForEvent("page");
  await page.getByRole("button", { name: "Connect to Xero" }).click();
  const tab = await opened;
  await tab.getByRole("button", { name: "Log in" }).click();
  for (const box of await tab.getByRole("checkbox").all()) await box.check();
  await tab.getByRole("button", { name: decision }).click();
  return tab;
}

test("access that is denied links nothing, and says so in both tabs", async ({ page }) => {
  await signIn(page);
  await page.goto("/xero");
  await expect(page.getByText("No organisation is linked yet")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Link Xero" }).click();
  await expect(page.getByRole("heading", { name: "Link your books" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save" }).click();

  const tab = await consent(page, "Deny");
  await expect(tab.getByRole("heading", { name: "You did not allow access" })).toBeVisible();
  await expectAccessible(tab);
  await expect(page.getByText("Not connected yet")).toBeVisible();
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("of two organisations that were allowed, the second is linked", async ({ page }) => {
  await signIn(page);
  await page.goto("/settings/accounting-link");
  await expect(page.getByRole("button", { name: /Save|Connect to Xero/ }).first()).toBeVisible();
  const save = page.getByRole("button", { name: "Save" });
  if (await save.isVisible()) await save.click();

  const tab = await consent(page, "Allow access");
  await expect(tab.getByRole("heading", { name: "One more step" })).toBeVisible();
  await expectAccessible(tab);
  // The first tab has noticed by itself, and offers the same choice.
  await page.getByRole("radio", { name: SECOND_ORGANISATION }).check();
  await page.getByRole("button", { name: "Link this organisation" }).click();
  await expect(page.getByText("Connected", { exact: true })).toBeVisible();
  await expect(page.getByText("NZD")).toBeVisible();
  await expectAccessible(page);
});

test("a sync shows its progress and its result", async ({ page }) => {
  await signIn(page);
  await page.goto("/settings/accounting-link");
  await page.getByRole("link", { name: "Go to Sync" }).click();
  await page.getByRole("button", { name: "Sync Now" }).click();
  await expect(page.getByRole("button", { name: "Cancel this sync" })).toBeVisible();
  await expect(page.getByText(/^Ended/)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(/^Finished: \d+ records need attention$/)).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("the count of records that failed leads to them, each with its reason", async ({ page }) => {
  await signIn(page);
  await page.goto("/xero");
  const failed = page.getByRole("definition").filter({ has: page.getByRole("link") });
  await failed.first().getByRole("link").click();
  await expect(page).toHaveURL(/\/xero\/sync-log\?outcome=FAILED/);
  await page.goto("/xero/sync-log?outcome=FAILED");
  const reasons = page.getByRole("list", { name: "Records not imported" });
  await expect(reasons.getByText(/has no last name|has no name|could not be read/).first()).toBeVisible();
  await expect(reasons.getByRole("link", { name: /Open .* in Xero/ }).first()).toBeVisible();
  await expectAccessible(page);
});

test("every document opens into lines and payments; its customer is found by typing", async ({ page }) => {
  await signIn(page);
  await page.goto("/xero/sales-log?kind=INVOICE&standing=PAID");
  await expect(page.getByRole("table", { name: "Totals by currency" })).toBeVisible();
  const row = page.getByRole("table", { name: "Sales documents" }).getByRole("row").nth(1);
  const customer = row.getByRole("link").first();
  const name = (await customer.textContent()) ?? "";
  await row.getByRole("button").first().click();
  await expect(page.getByRole("region", { name: "Payments and credits" })).toBeVisible();
  await expect(page.getByText(/: paid/).first()).toBeVisible();
  await expectAccessible(page);

  await page.goto("/customers");
  await page.getByLabel("Search customers").fill(name);
  await page.getByRole("table", { name: "Customers" }).getByRole("link", { name, exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByRole("region", { name: "Xero", exact: true })).toContainText(/NZD|USD|AUD|EUR|GBP|JPY/);
  await page.getByRole("table", { name: "Purchase history" }).getByRole("button").first().click();
  await expect(page.getByRole("table", { name: "Lines" })).toBeVisible();
});

test("a sales rep sees what the sync did, but cannot start or change anything", async ({ page }) => {
  await signIn(page, "Sales");
  await page.goto("/xero");
  await expect(page.getByRole("region", { name: SECOND_ORGANISATION })).toContainText("Connected");
  await expect(page.getByRole("button", { name: "Sync Now" })).toBeHidden();
  await page.goto("/xero/sync-settings");
  await expect(page.getByText("This screen is for administrators")).toBeVisible();
});

test("every list fits a phone, whatever the books hold", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page);
  const lists = ["/customers", "/items", "/xero", "/xero/sync-log", "/xero/sync-log?tab=runs", "/xero/sales-log"];
  for (const list of lists) {
    await page.goto(list);
    await expect(page.getByRole("main").getByRole("listitem").or(page.getByRole("definition")).first()).toBeVisible();
    await expectNoSidewaysScroll(page);
  }
});
