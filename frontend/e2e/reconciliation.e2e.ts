import { expect, test } from "@playwright/test";
import { expectAccessible, signIn } from "./support.ts";

test("balances are held against Xero, for all customers and for one on demand", async ({ page }) => {
  await signIn(page);
  await page.goto("/xero/reconciliation");
  await expect(page.getByText(/^(Matches Xero|\d+ customers? differs?)/)).toBeVisible();
  await expect(page.getByText("Balances compared")).toBeVisible();
  await page.getByRole("button", { name: "Check now" }).click();
  await expect(page.getByText(/The check has ended/)).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);

  await page.goto("/receivables?currency=NZD");
  const aged = page.getByRole("table", { name: "Aged receivables" });
  await aged.getByRole("row").nth(2).getByRole("link").first().click();
  const balance = page.getByRole("region", { name: "Balance", exact: true });
  // One badge for each currency that the customer buys in.
  await expect(balance.getByText(/Matches Xero|Differs by/).first()).toBeVisible();
  await expectAccessible(page);
  await balance
    .getByRole("button", { name: /check again|see why/ })
    .first()
    .click();
  await page.getByRole("button", { name: /^Ask Xero now/ }).click();
  await expect(page.getByText(/open documents? compared/)).toBeVisible();
  await expectAccessible(page);
});
