import { expect, test } from "@playwright/test";
import { ask, createCompany, sellInTheBooks } from "./books.ts";
import { expectAccessible, expectNoSidewaysScroll, signIn } from "./support.ts";

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
