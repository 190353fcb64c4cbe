import { expect, type Page, test } from "@playwright/test";
import { ask } from "./books.ts";
import { expectAccessible, signIn } from "./support.ts";

type Documents = { items: { id: string; number?: string; partyName: string; total: { amount: string } }[] };
type Fates = { items: { recordKind: string; recordName: string; message: string }[] };

async function find(page: Page, question: string) {
  await page.getByRole("button", { name: /Where is it\?/ }).click();
  await page.getByRole("textbox", { name: /Invoice number/ }).fill(question);
  return page.getByRole("dialog", { name: "Where is it?" });
}

test("an invoice is found by its number and by its amount, and opens on its customer's page", async ({ page }) => {
  await signIn(page);
  const { items } = await ask<Documents>(page, "/api/sales-documents?kind=INVOICE&standing=PAID&size=1");
  const [invoice] = items;
  if (!invoice?.number) throw new Error("The books hold no paid invoice with a number");

  const palette = await find(page, invoice.number);
  const hit = palette.getByRole("button", { name: invoice.number }).first();
  await expect(hit).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`document=${invoice.id}`));
  await expect(page.getByRole("table", { name: "Lines" })).toBeVisible();

  const byAmount = await find(page, Number(invoice.total.amount).toFixed(2));
  await expect(byAmount.getByText(/amount/i).first()).toBeVisible(); // how it was understood
  await expect(
    byAmount.getByRole("group", { name: "Sales documents" }).getByRole("button", { name: invoice.number }),
  ).toBeVisible();
});

test("a record that was not imported is found with its fate", async ({ page }) => {
  await signIn(page, "Sales");
  const { items } = await ask<Fates>(page, "/api/sync-log?outcome=FAILED&size=200");
  // A contact that is here in part is found as a customer.
  const fate = items.find(
    ({ recordKind, recordName }) => recordKind === "CONTACT_PERSON" && /^\p{Letter}{4,}/u.test(recordName),
  );
  if (!fate) throw new Error("The books hold no record that failed");
  const palette = await find(page, fate.recordName);
  await palette.getByRole("group", { name: "Not imported" }).getByRole("button").first().click();
  await expect(page).toHaveURL(/\/xero\/sync-log\?/);
  await expect(page.getByText(fate.message).first()).toBeVisible();
});

test("it says what to try when nothing is found, and fits a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page);
  const palette = await find(page, "qqxxzz");
  await expect(palette.getByText(/Nothing found for “qqxxzz”. Try/)).toBeVisible();
  await expectAccessible(page);
  await palette.getByRole("textbox").fill("matching");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Matching" })).toBeVisible();
});
