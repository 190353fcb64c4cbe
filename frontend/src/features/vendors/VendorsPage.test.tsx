import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import type { Vendor } from "@/components/vendors/vendors";
import { renderApp, salesSession } from "../../../tests/renderApp";
import { server } from "../../../tests/server";

const vendor: Vendor = {
  id: "00000000-0000-7000-8000-000000000001",
  connectionId: "00000000-0000-7000-8000-000000000002",
  organisationName: "Harbour Books",
  name: "Anchor Freight",
  archived: false,
  chosen: false,
  alsoCustomer: false,
};
let vendors: Vendor[];
let asked: URLSearchParams;

beforeEach(() => {
  vendors = [vendor];
  server.use(
    http.get("*/api/vendors", ({ request }) => {
      asked = new URL(request.url).searchParams;
      return HttpResponse.json({ items: vendors, page: 1, size: 50, total: vendors.length });
    }),
  );
});

it("an administrator chooses a vendor with one tick", async () => {
  server.use(
    http.put("*/api/vendors/choice", async ({ request }) => {
      expect(await request.json()).toEqual({ ids: [vendor.id], chosen: true });
      vendors = [{ ...vendor, chosen: true }];
      return new HttpResponse(null, { status: 204 });
    }),
  );
  renderApp("/vendors");
  const tick = await screen.findByRole("checkbox", { name: "Choose Anchor Freight" });
  await userEvent.click(tick);
  await waitFor(() => expect(tick).toBeChecked());
});

it("a tick that could not be saved says so and is taken back", async () => {
  server.use(http.put("*/api/vendors/choice", () => new HttpResponse(null, { status: 503 })));
  renderApp("/vendors");
  const tick = await screen.findByRole("checkbox", { name: "Choose Anchor Freight" });
  await userEvent.click(tick);
  expect(await screen.findByText("Not saved: try again")).toBeVisible();
  expect(tick).not.toBeChecked();
});

it("search and filter stand in the address and in the question", async () => {
  const { router } = renderApp("/vendors?chosen=true");
  await userEvent.type(await screen.findByLabelText("Search vendors"), "anchor");
  await waitFor(() => expect(asked.get("q")).toBe("anchor"));
  expect(asked.get("chosen")).toBe("true");
  expect(router.state.location.search).toMatchObject({ q: "anchor", chosen: true });
});

it("a sales rep sees who is a customer, and chooses nobody", async () => {
  vendors = [{ ...vendor, chosen: true, customerId: vendor.connectionId, customerKind: "COMPANY" }];
  renderApp("/vendors", salesSession);
  expect(await screen.findByRole("link", { name: "Anchor Freight" })).toHaveAttribute(
    "href",
    `/companies/${vendor.connectionId}`,
  );
  expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
});

it("tells that there are no vendors yet, and where they come from", async () => {
  vendors = [];
  renderApp("/vendors");
  expect(await screen.findByText("No vendors yet")).toBeVisible();
});
