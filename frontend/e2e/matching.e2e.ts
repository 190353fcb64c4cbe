import { expect, type Page, test } from "@playwright/test";
import { createCompany, run, sellInTheBooks } from "./books.ts";
import { expectAccessible, expectNoSidewaysScroll, signIn } from "./support.ts";

const WAITING = "/xero/matching?q=Kea+Point";
const comparison = (page: Page, name: string) => page.getByRole("table", { name: `${name} in Xero and here` });

/** As a person does who sees that the decision before it is stored: until then the buttons rest, and so do their keys. */
async function decide(page: Page, key: "l" | "c" | "n") {
  await expect(page.getByRole("button", { name: "Not a customer of ours N", exact: true })).toBeEnabled();
  await page.keyboard.press(key);
}

test("what nearly matches waits, is decided by keys, and taken back with one click", async ({ page }) => {
  await signIn(page);
  for (const name of ["Ferries", "Lodge", "Outfitters"]) {
    await createCompany(page, `Kea Point ${name}`, { email: `old-${name.toLowerCase()}@example.com` });
    await sellInTheBooks(page, `Kea Point ${name} Ltd`, `KEA-${name}`, { email: `${name.toLowerCase()}@example.org` });
  }
  await run(page, "SYNC");

  await page.goto(WAITING);
  const ferries = comparison(page, "Kea Point Ferries Ltd");
  await expect(ferries.getByRole("row", { name: /Name Kea Point Ferries Ltd Kea Point Ferries Same/ })).toBeVisible();
  await expect(ferries.getByRole("row", { name: /E-mail .* Differs/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /Matching \d+ waiting/ })).toBeVisible();
  await expectAccessible(page);

  await decide(page, "l");
  await expect(comparison(page, "Kea Point Lodge Ltd")).toBeVisible(); // the next one took its place
  await page.keyboard.press("u");
  await expect(ferries).toBeVisible();
  await decide(page, "l");
  await expect(comparison(page, "Kea Point Lodge Ltd")).toBeVisible();
  await decide(page, "c");
  await expect(comparison(page, "Kea Point Outfitters Ltd")).toBeVisible();
  await decide(page, "n");
  await expect(page.getByText("No contact matches")).toBeVisible();
  const decided = page.getByRole("region", { name: "Decided in this visit" });
  await expect(decided.getByRole("listitem")).toHaveCount(4);
  await decided.getByRole("button", { name: "Undo: Kea Point Outfitters Ltd is not a customer of ours" }).click();
  await expect(comparison(page, "Kea Point Outfitters Ltd")).toBeVisible();
  await expectAccessible(page);

  await page.goto("/customers?q=Kea+Point+Ferries");
  await page.getByRole("link", { name: "Kea Point Ferries", exact: true }).click();
  await expect(page.getByText("KEA-Ferries").first()).toBeVisible(); // its documents came with the link
});

test("links of many at once, and a link that was wrong is ended", async ({ page }) => {
  await signIn(page);
  for (const name of ["Dairy", "Timber"]) {
    await createCompany(page, `Weka Flat ${name}`);
    await sellInTheBooks(page, `Weka Flat ${name} Limited`, `WEKA-${name}`);
  }
  await run(page, "SYNC");
  await page.goto("/xero/matching?q=Weka+Flat");
  await page.getByLabel("Least score for linking many").selectOption("60");
  await page.getByRole("button", { name: "Link 2 to their best candidate" }).click();
  await expect(page.getByText("No contact matches")).toBeVisible();

  await page.goto("/xero/matching?tab=linked&q=Weka+Flat");
  await page.getByRole("button", { name: "Unlink: Weka Flat Dairy Limited" }).click();
  await expect(page.getByRole("button", { name: "Unlink: Weka Flat Dairy Limited" })).toBeHidden();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("button", { name: "Unlink: Weka Flat Dairy Limited" })).toBeVisible();
});

test("it fits a phone, and a sales rep can only look", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "Sales");
  await page.goto(WAITING);
  await expect(comparison(page, "Kea Point Outfitters Ltd")).toBeVisible();
  await expect(page.getByRole("main").getByRole("button", { name: /^Link|Create|Not/ })).toHaveCount(0);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
