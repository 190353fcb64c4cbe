import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, signIn } from "./support.ts";

// Each run and each project has companies of its own: the tests share one product.
const mark = () => `${test.info().project.name} ${test.info().workerIndex} ${Date.now().toString(36)}`;

test("a rep creates a company, adds a person, changes it, archives and restores it", async ({ page }) => {
  const name = `Harbour Test ${mark()}`;
  await signIn(page, "Sales");
  await page.getByRole("link", { name: "New company" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("A company needs a name.")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Name", { exact: false }).first().fill(name);
  await page.getByLabel("E-mail").fill("accounts@harbour.example");
  await page.getByRole("group", { name: "Billing address" }).getByLabel("City").fill("Tauranga");
  await page.getByRole("button", { name: "Save" }).click();

  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByRole("link", { name: "accounts@harbour.example" })).toBeVisible();
  await expect(page.getByText("Tauranga")).toBeVisible();
  await expect(page.getByText("Not in Xero yet")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.getByRole("link", { name: "Add" }).click();
  await page.getByLabel("First name").fill("Moana");
  await page.getByLabel("Last name").fill("Rāwiri");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Moana Rāwiri" })).toBeVisible();
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("link", { name: "Moana Rāwiri" })).toBeVisible();

  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByLabel("Phone").fill("+64 7 555 0110");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("link", { name: "+64 7 555 0110" })).toBeVisible();

  await page.getByRole("button", { name: "Archive" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Archive" }).click();
  await expect(page.getByText("Archived", { exact: true })).toBeVisible();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(page.getByRole("button", { name: "Archive" })).toBeVisible();
});

test("a customer is found by typing, in the list and with Ctrl K, and the list's state is in its address", async ({
  page,
}) => {
  const name = `Kōwhai Test ${mark()}`;
  await signIn(page, "Sales");
  await page.goto("/companies/new");
  await page.getByLabel("Name", { exact: false }).first().fill(name);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  await page.goto("/customers");
  await page.getByLabel("Search customers").fill(name);
  await expect(page.getByRole("link", { name })).toBeVisible();
  await expect(page).toHaveURL(/[?&]q=/);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.reload();
  await expect(page.getByRole("link", { name })).toBeVisible();
  await page.getByLabel("Kind").selectOption("Individuals");
  await expect(page.getByText("No customer matches")).toBeVisible();

  await page.keyboard.press("Control+K");
  await page.getByRole("textbox", { name: "Invoice number, name, e-mail, amount or screen" }).fill(name);
  await expect(page.getByRole("dialog").getByText(name)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
});

test("an address that leads nowhere says so", async ({ page }) => {
  await signIn(page);
  await page.goto("/companies/00000000-0000-7000-8000-000000000000");
  await expect(page.getByRole("alert")).toBeVisible();
  await page.goto("/nowhere");
  await expect(page.getByText("There is no such page")).toBeVisible();
});
