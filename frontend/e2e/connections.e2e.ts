import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, signIn } from "./support.ts";

// One product serves all tests and the journey links its one workspace: each test goes on from the one before.
test.describe.configure({ mode: "serial", timeout: 150_000 });

const SECOND_ORGANISATION = "Tōtara & Tide Outfitters";

/** Presses Connect, logs in at the stand-in in the new tab, and decides there. */
async function consent(page: Page, decision: "Allow access" | "Deny"): Promise<Page> {
  const opened = page.context().waitForEvent("page");
  await page.getByRole("button", { name: "Connect to Xero" }).click();
  const tab = await opened;
  await tab.getByRole("button", { name: "Log in" }).click();
  for (const box of await tab.getByRole("checkbox").all()) await box.check();
  await tab.getByRole("button", { name: decision }).click();
  return tab;
}

test("access that is denied links nothing, and says so in both tabs", async ({ page }) => {
  await signIn(page);
  await page.goto("/xero");
  await expect(page.getByText("No organisation is linked yet")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Link Xero" }).click();
  await expect(page.getByRole("heading", { name: "Link your books" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save" }).click();

  const tab = await consent(page, "Deny");
  await expect(tab.getByRole("heading", { name: "You did not allow access" })).toBeVisible();
  await expectAccessible(tab);
  await expect(page.getByText("Not connected yet")).toBeVisible();
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("of two organisations that were allowed, the second is linked", async ({ page }) => {
  await signIn(page);
  await page.goto("/settings/accounting-link");
  await expect(page.getByRole("button", { name: /Save|Connect to Xero/ }).first()).toBeVisible();
  const save = page.getByRole("button", { name: "Save" });
  if (await save.isVisible()) await save.click();

  const tab = await consent(page, "Allow access");
  await expect(tab.getByRole("heading", { name: "One more step" })).toBeVisible();
  await expectAccessible(tab);
  // The first tab has noticed by itself, and offers the same choice.
  await page.getByRole("radio", { name: SECOND_ORGANISATION }).check();
  await page.getByRole("button", { name: "Link this organisation" }).click();
  await expect(page.getByText("Connected", { exact: true })).toBeVisible();
  await expect(page.getByText("NZD")).toBeVisible();
  await expectAccessible(page);
});
