import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderApp, salesSession } from "../../tests/render-app";

it("a sales rep is told why an administrator's screen stays closed, and is not shown the way to it", async () => {
  renderApp("/xero/sync-settings", salesSession);
  expect(await screen.findByText("This screen is for administrators")).toBeVisible();
  expect(screen.queryByRole("link", { name: "Sync Settings" })).not.toBeInTheDocument();
});
