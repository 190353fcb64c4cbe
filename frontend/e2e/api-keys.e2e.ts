import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, signIn } from "./support.ts";

test.describe.configure({ timeout: 180_000 }); // a scan of each dialog in both colours

test("a key made on the screen opens the API until it is revoked", async ({ page, request }) => {
  const name = `Web shop ${test.info().project.name}-${Date.now().toString(36)}`;
  await signIn(page);
  await page.goto("/settings/api-keys");
  await page.getByRole("button", { name: "Make a key" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("Ends").selectOption("On a date");
  await dialog.getByRole("button", { name: "Make the key" }).click();
  await expect(dialog.getByText("Choose the last day of the key.")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Ends").selectOption("In 30 days");
  await dialog.getByRole("button", { name: "Make the key" }).click();
  const key = await page.getByLabel("Key", { exact: true }).inputValue();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: "I have copied it" }).click();

  const ask = () => request.get("/api/customers", { headers: { authorization: `Bearer ${key}` } });
  expect((await ask()).status()).toBe(200);
  await expect(page.getByRole("main")).toContainText(`…${key.slice(-4)}`);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.getByRole("button", { name: `Revoke ${name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  expect((await ask()).status()).toBe(401);
});
