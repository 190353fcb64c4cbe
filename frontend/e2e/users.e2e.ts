import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, signIn } from "./support.ts";

test.describe.configure({ timeout: 180_000 }); // two people, and a scan of each dialog in both colours

// Each run and each project has users of its own: the tests share one product.
const mark = () => `${test.info().project.name}-${Date.now().toString(36)}`;

async function signInAs(page: Page, email: string, password: string) {
  await page.goto("/sign-in");
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

test("an administrator adds a user, who signs in elsewhere and changes the password", async ({
  page,
  browser,
  isMobile,
}) => {
  const [name, email] = [`Aroha Test ${mark()}`, `aroha.${mark()}@harbour.example`];
  await signIn(page);
  await page.goto("/settings/users");
  await page.getByRole("button", { name: "Add user" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("E-mail").fill("admin@ledgerlink.example");
  await dialog.getByRole("button", { name: "Add user" }).click();
  await expect(
    dialog.getByText("Somebody signs in to this workspace with this e-mail address already. Use another one."),
  ).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByRole("button", { name: "Add user" }).click();
  const temporary = await page.getByLabel("Password", { exact: true }).inputValue();
  await expectAccessible(page);
  await page.getByRole("button", { name: "I have copied it" }).click();
  await expect(page.getByRole("main")).toContainText(email);
  await expectNoSidewaysScroll(page);

  const elsewhere = await browser.newContext();
  const theirs = await elsewhere.newPage();
  await signInAs(theirs, email, temporary);
  await expect(theirs.getByRole("heading", { name: "Choose your own password" })).toBeVisible();
  await theirs.goto("/customers");
  await expect(theirs.getByRole("heading", { name: "Choose your own password" })).toBeVisible();
  const wanted = "four words are enough";
  await theirs.getByRole("textbox", { name: "Temporary password" }).fill(temporary);
  await theirs.getByRole("textbox", { name: "New password", exact: true }).fill("short");
  await theirs.getByRole("textbox", { name: "New password again" }).fill("short");
  await theirs.getByRole("button", { name: "Change password" }).click();
  await expect(theirs.getByText("A password needs at least 12 characters.")).toBeVisible();
  await expectAccessible(theirs);
  await theirs.getByRole("textbox", { name: "New password", exact: true }).fill(wanted);
  await theirs.getByRole("textbox", { name: "New password again" }).fill(wanted);
  await theirs.getByRole("button", { name: "Change password" }).click();
  await expect(theirs.getByRole("heading", { level: 1, name: "Customers" })).toBeVisible();
  if (isMobile) await theirs.getByRole("button", { name: "Open the navigation" }).click();
  await theirs.getByRole("link", { name: "Your account" }).click();
  await expect(theirs.getByText("This one").first()).toBeVisible();
  await expectAccessible(theirs);
  await expectNoSidewaysScroll(theirs);

  await theirs.context().clearCookies();
  await signInAs(theirs, email, temporary);
  await expect(theirs.getByRole("alert")).toContainText("E-mail or password is wrong.");
  await signInAs(theirs, email, wanted);
  await expect(theirs.getByRole("heading", { level: 1, name: "Customers" })).toBeVisible();

  // Deactivated, the user is out at once, wherever they are.
  await page.getByRole("button", { name: `Edit ${name}` }).click();
  await page.getByRole("checkbox", { name: "May sign in" }).uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await theirs.goto("/customers");
  await expect(theirs.getByRole("heading", { name: "Sign in to Ledgerlink" })).toBeVisible();
  await elsewhere.close();
});
