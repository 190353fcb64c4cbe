import { expect, test } from "@playwright/test";
import { ask, createCompany, sellInTheBooks } from "./books.ts";
import { expectAccessible, expectNoSidewaysScroll, signIn } from "./support.ts";

// The first sync of the books that were linked, and what it shows: each test goes on from the one before.
test.describe.configure({ mode: "serial", timeout: 150_000 });

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

test("a sales rep sees what the sync did, but cannot start or change anything", async ({ page }) => {
  await signIn(page, "Sales");
  await page.goto("/xero");
  await expect(page.getByRole("region", { name: "Tōtara & Tide Outfitters" })).toContainText("Connected");
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

test("what a sync would do is told before it does it, and the sync then does that", async ({ page }) => {
  await signIn(page);
  await createCompany(page, "Rimu Lane Ceramics");
  await sellInTheBooks(page, "Rimu Lane Ceramics Limited", "RLC-1");
  await sellInTheBooks(page, "Tussock Hill Honey Ltd", "THH-1");
  const customers = () => ask<{ total: number }>(page, "/api/customers?size=1");
  const before = await customers();

  await page.goto("/xero");
  await page.getByRole("button", { name: "See what a sync would do" }).click();
  const plan = page.getByText(/^A sync will create 1 company.*leave 1 for you to decide/);
  await expect(plan).toBeVisible({ timeout: 60_000 });
  expect((await customers()).total).toBe(before.total);
  await expectAccessible(page);

  await page.getByRole("link", { name: "See every contact" }).click();
  await page.getByRole("button", { name: "Left for you to decide: 1" }).click();
  const rows = page.getByRole("table", { name: "What a sync would do" });
  await expect(rows.getByRole("row", { name: /Rimu Lane Ceramics Limited/ })).toBeVisible();
  await expect(rows.getByRole("row")).toHaveCount(2); // with the head
  await expectAccessible(page);
  await page.getByRole("button", { name: "New company: 1" }).click();
  await expect(rows.getByRole("row", { name: /Tussock Hill Honey Ltd/ })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole("list", { name: "What a sync would do" })).toBeVisible(); // cards in place of the table
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.getByRole("button", { name: "Sync Now" }).click();
  await expect(page.getByText(/^(Succeeded|Finished: )/)).toBeVisible({ timeout: 60_000 });
  expect((await customers()).total).toBe(before.total + 1);

  await page.goto("/xero/sync-log?outcome=PARKED&q=Rimu");
  await page.getByRole("link", { name: "Decide in Matching" }).click();
  await expect(page.getByRole("table", { name: "Rimu Lane Ceramics Limited in Xero and here" })).toBeVisible();
});
