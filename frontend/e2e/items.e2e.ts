import { expect, test } from "@playwright/test";
import { ask } from "./books.ts";
import { expectAccessible, expectNoSidewaysScroll, signIn } from "./support.ts";

type Items = { items: { code?: string; name: string }[] };

test("an item of the books is found by its code, on a screen and on a phone", async ({ page }) => {
  await signIn(page, "Sales");
  const { items } = await ask<Items>(page, "/api/items?size=50");
  const code = items.find((item) => item.code)?.code;
  if (!code) throw new Error("The books hold no item with a code");
  await page.goto("/items");
  await page.getByRole("searchbox", { name: "Search items" }).fill(code);
  await expect(page).toHaveURL(/[?&]q=/);
  await expect(page.getByRole("table", { name: "Items" }).getByText(code, { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole("list", { name: "Items" }).getByText(code, { exact: true })).toBeVisible();
  await expectNoSidewaysScroll(page);
});
