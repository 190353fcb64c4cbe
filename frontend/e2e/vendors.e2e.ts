import { expect, test } from "@playwright/test";
import { ask } from "./books.ts";
import { expectAccessible, expectNoSidewaysScroll, signIn } from "./support.ts";

type Vendors = { items: { name: string }[] };

test("a vendor of the books is found by name; a sales rep sees who is chosen, and chooses nobody", async ({ page }) => {
  await signIn(page, "Sales");
  const { items } = await ask<Vendors>(page, "/api/vendors?size=1");
  const [vendor] = items;
  if (!vendor) throw new Error("The books hold no vendor");
  await page.goto("/vendors");
  await page.getByRole("searchbox", { name: "Search vendors" }).fill(vendor.name);
  await expect(page).toHaveURL(/[?&]q=/);
  const row = page.getByRole("table", { name: "Vendors" }).getByRole("row", { name: vendor.name }).first();
  await expect(row).toBeVisible();
  await expect(row.getByRole("checkbox")).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole("list", { name: "Vendors" })).toBeVisible();
  await expectNoSidewaysScroll(page);
});
