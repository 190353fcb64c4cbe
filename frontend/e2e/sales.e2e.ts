import { expect, test } from "@playwright/test";
import { expectAccessible, signIn } from "./support.ts";

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
