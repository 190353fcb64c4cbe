import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, signIn } from "./support.ts";

const PHONE = { width: 390, height: 844 };
const aged = (page: Page) => page.getByRole("table", { name: "Aged receivables" });

/** A plain decimal of a figure as it is shown: "1,234.50" → "1234.50". */
const plain = (shown: string) => shown.replaceAll(",", "").replace("\u2212", "-");

test("a figure of the aged table leads to its documents, and one of them to its customer", async ({ page }) => {
  await signIn(page, "Sales");
  await page.getByRole("link", { name: "Receivables" }).click();
  const late = aged(page).getByRole("button", { name: /^(?!Total).*, NZD, 1–30 days/ });
  const name = (await late.first().getAttribute("aria-label"))?.split(",")[0] ?? "";
  await page.getByLabel("Search customers").fill(name);
  await expect(page).toHaveURL(/[?&]q=/);
  await expect(aged(page).getByRole("row").nth(2)).toContainText(name);
  await expect(page.getByRole("list", { name: /Open amounts in NZD by age/ })).toBeVisible();
  await expect(page.getByText(/^(Matches Xero|\d+ customers? differs?)/)).toBeVisible();
  await expectAccessible(page);

  await late.first().click();
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByText(/days? late/).first()).toBeVisible();
  await expect(drawer.getByRole("link", { name: /in Xero/ }).first()).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(drawer.getByText(/days? late/).first()).toBeVisible();
  const document = drawer.getByRole("table", { name: "Open documents" }).getByRole("link").first();
  const number = (await document.textContent()) ?? "";
  await document.click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByRole("region", { name: "Payments and credits" })).toBeVisible();
  await expect(page.getByText(number).first()).toBeVisible();
});

test("as at another day the figures are others, and the address brings them back", async ({ page }) => {
  await signIn(page, "Sales");
  await page.goto("/receivables");
  const total = aged(page).getByRole("row", { name: /^Total NZD/ });
  const today = await total.textContent();
  await page.getByLabel("As at").selectOption({ index: 2 }); // the end of last month
  await expect(page.getByText(/only today’s figures are held against Xero/)).toBeVisible();
  await expect(total).not.toHaveText(today ?? "");
  await page.getByLabel("Periods").selectOption("Months");
  await expect(aged(page).getByRole("columnheader", { name: "Under 1 month" })).toBeVisible();
  const everybody = (await total.textContent()) ?? "";
  await page.getByLabel("Overdue only").check();
  await expect(page).toHaveURL(/asAt=\d{4}-\d\d-\d\d.*periods=MONTHS.*overdue=true/);
  await expect(total).not.toHaveText(everybody);
  const filtered = await total.textContent();
  await page.reload();
  await expect(total).toHaveText(filtered ?? "");
  await expect(page.getByLabel("Overdue only")).toBeChecked();
});

test("the file has the rows and figures of the screen", async ({ page }) => {
  await signIn(page, "Sales");
  await page.goto("/receivables?currency=NZD&overdue=true&sort=NAME");
  const first = aged(page).getByRole("row").nth(2);
  const name = (await first.getByRole("link").first().textContent()) ?? "";
  const owes = (await first.getByRole("button", { name: /All that is open/ }).textContent()) ?? "";
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const text = readFileSync(await download.path(), "utf8");
  expect(text.startsWith("\uFEFF")).toBe(true); // or spreadsheets misread accents
  const [head, row, ...others] = text.slice(1).trimEnd().split("\r\n");
  expect(head).toContain("Customer");
  expect(row).toContain(name);
  expect(row?.split(",")).toContain(plain(owes));
  const total = await page.getByRole("navigation", { name: "Pages" }).textContent();
  expect(others.length + 1).toBe(Number(total?.match(/of ([\d,]+)/)?.[1]?.replaceAll(",", "")));
});

test("on a phone the rows are cards, and a customer’s people stand before the history", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await signIn(page, "Sales");
  await page.goto("/receivables?currency=NZD");
  const card = page.getByRole("list", { name: "Aged receivables" }).getByRole("listitem").nth(1);
  await expect(card).toContainText("Owes");
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await card.getByRole("link").first().click();
  const details = page.getByRole("region", { name: "Details" });
  const history = page.getByRole("region", { name: "Sales", exact: true });
  await expect(history).toBeVisible();
  expect((await details.boundingBox())?.y).toBeLessThan((await history.boundingBox())?.y ?? 0);
  await expectNoSidewaysScroll(page);
  await page.goto("/xero/reconciliation");
  await expect(page.getByText("Balances compared")).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
