import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http } from "msw";
import { expect, it } from "vitest";
import { renderApp } from "../../../../tests/render-app";
import { server } from "../../../../tests/server";
import { customerId, itStands, problem, standing, wouldSend } from "./test-creation";

const address = `/companies/${customerId}/create-in-xero`;
const path = `*/api/customers/${customerId}/xero-contact`;

it("without books there is nothing to create it in", async () => {
  itStands();
  renderApp(address);
  expect(await screen.findByRole("heading", { name: "No organisation is linked" })).toBeVisible();
});

it("a preview that failed can be asked for again", async () => {
  itStands(standing);
  server.use(http.get(path, () => problem(500, { title: "Broken" })));
  renderApp(address);
  await screen.findByRole("alert");
  wouldSend({});
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("button", { name: "Create in Xero" })).toBeVisible();
});
