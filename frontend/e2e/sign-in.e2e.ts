import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, signIn } from "./support.ts";

test("a visitor is asked to sign in and then sees the page they came for", async ({ page }) => {
  await page.goto("/items");
  await expect(page.getByRole("heading", { name: "Sign in to Ledgerlink" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sales" }).first().click();
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Items" })).toBeVisible();
  await expectNoSidewaysScroll(page);
});

test("a wrong password is told in words and keeps the e-mail", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("textbox", { name: "E-mail" }).fill("nobody@example.com");
  await page.getByRole("textbox", { name: "Password" }).fill("not the password");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("E-mail or password is wrong.");
  await expect(page.getByRole("textbox", { name: "E-mail" })).toHaveValue("nobody@example.com");
  await expectAccessible(page);
});

test("after signing out the way back needs the password again", async ({ page, isMobile }) => {
  await signIn(page);
  if (isMobile) await page.getByRole("button", { name: "Open the navigation" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in to Ledgerlink" })).toBeVisible();
  await page.goto("/customers");
  await expect(page.getByRole("heading", { name: "Sign in to Ledgerlink" })).toBeVisible();
});

test("the sales role is told that settings are for administrators", async ({ page }) => {
  await signIn(page, "Sales");
  await page.goto("/settings/accounting-link");
  await expect(page.getByText("This screen is for administrators")).toBeVisible();
  await expectAccessible(page);
});
