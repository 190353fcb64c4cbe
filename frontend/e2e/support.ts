import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Signs in as one of the demo users that the local run shows. */
export async function signIn(page: Page, role: "Administrator" | "Sales" = "Administrator") {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: role }).first().click();
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Customers" })).toBeVisible();
}

/** Fails when the page as it stands has a fault that shuts people out, in light or in dark colours. */
export async function expectAccessible(page: Page) {
  // Rows of the question before are dimmed until the answer is there.
  await expect(page.locator("[data-stale]")).toHaveCount(0);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const axe = new AxeBuilder({ page });
    if (colorScheme === "dark") axe.withRules("color-contrast"); // all that colours can change
    const { violations } = await axe.analyze();
    expect(
      violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(" ")}`),
    ).toEqual([]);
  }
}

/** Fails when the page is wider than the screen. */
export async function expectNoSidewaysScroll(page: Page) {
  // A page whose size has just changed is laid out anew in a moment.
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0);
}
