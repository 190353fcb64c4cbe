import { createHmac } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, signIn } from "./support.ts";

/** What an authenticator app shows (RFC 6238): SHA-1, six digits, 30 seconds. */
function codeOf(setupKey: string, step: number): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...setupKey.replaceAll(" ", "")].map((c) => letters.indexOf(c).toString(2).padStart(5, "0")).join("");
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac("sha1", secret).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

const stepNow = () => Math.floor(Date.now() / 30_000);

async function password(page: Page, email: string, secret: string) {
  await page.goto("/sign-in");
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(secret);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

async function code(page: Page, typed: string) {
  await page.getByRole("textbox", { name: "Code" }).fill(typed);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

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

test("a user sets up a second factor and signs in with a code, and once with a recovery code", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000); // waits for a code of its own for each sign-in
  const mark = `${test.info().project.name}-${Date.now().toString(36)}`;
  const [email, wanted] = [`factor.${mark}@harbour.example`, "four words are enough"];
  await signIn(page);
  const added = await page.request.post("/api/users", { data: { email, name: `Factor ${mark}`, role: "SALES" } });
  const { temporaryPassword } = (await added.json()) as { temporaryPassword: string };

  const elsewhere = await browser.newContext();
  const theirs = await elsewhere.newPage();
  await password(theirs, email, temporaryPassword);
  await expect(theirs.getByRole("heading", { name: "Choose your own password" })).toBeVisible();
  const changed = await theirs.request.put("/api/session/password", {
    data: { current: temporaryPassword, wanted },
  });
  expect(changed.ok()).toBe(true);

  await theirs.goto("/settings/account");
  await theirs.getByRole("button", { name: "Set up" }).click();
  await expect(theirs.getByRole("img", { name: "QR code for your authenticator app" })).toBeVisible();
  await expectAccessible(theirs);
  await expectNoSidewaysScroll(theirs);
  const setupKey = await theirs.getByLabel("Setup key", { exact: true }).inputValue();
  const first = stepNow();
  await theirs.getByRole("textbox", { name: "Code" }).fill(codeOf(setupKey, first));
  await theirs.getByRole("button", { name: "Turn on" }).click();
  const dialog = theirs.getByRole("dialog", { name: "Your recovery codes" });
  await expect(dialog.getByRole("listitem")).toHaveCount(10);
  const codes = await dialog.getByRole("listitem").allInnerTexts();
  await expectAccessible(theirs);
  await expectNoSidewaysScroll(theirs);
  await dialog.getByRole("button", { name: "I have copied it" }).click();
  await expect(theirs.getByText("10 recovery codes are left.")).toBeVisible();
  await expectAccessible(theirs);

  await elsewhere.clearCookies();
  await password(theirs, email, wanted);
  await expect(theirs.getByRole("textbox", { name: "Code" })).toBeFocused();
  await expectAccessible(theirs);
  await code(theirs, codeOf(setupKey, first));
  await expect(theirs.getByRole("alert")).toContainText("This code is not right, or it was used already.");
  // The next step's code is taken one step early: the clock may be that far off.
  await code(theirs, codeOf(setupKey, Math.max(first + 1, stepNow())));
  await expect(theirs.getByRole("heading", { level: 1, name: "Customers" })).toBeVisible();

  await elsewhere.clearCookies();
  await password(theirs, email, wanted);
  await code(theirs, (codes[0] ?? "").toLowerCase());
  await expect(theirs.getByRole("heading", { level: 1, name: "Customers" })).toBeVisible();
  await theirs.goto("/settings/account");
  await expect(theirs.getByText("9 recovery codes are left.")).toBeVisible();

  await elsewhere.clearCookies();
  await password(theirs, email, wanted);
  await code(theirs, codes[0] ?? "");
  await expect(theirs.getByRole("alert")).toContainText("This code is not right, or it was used already.");

  // Without app and codes, an administrator lets them in again.
  await page.goto("/settings/users");
  await page.getByRole("button", { name: `Reset second factor of Factor ${mark}` }).click();
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Reset second factor" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expectNoSidewaysScroll(page);
  await password(theirs, email, wanted);
  await expect(theirs.getByRole("heading", { level: 1, name: "Customers" })).toBeVisible();
  await elsewhere.close();
});
