import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import type { Vendor } from "@/domain/vendors/vendors";
import { renderApp, salesSession } from "../../../tests/render-app";
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
const settings = {
  direction: "FROM_LEDGER",
  items: true,
  invoices: true,
  vendors: "CHOSEN",
  contactsWithoutSales: false,
  schedule: "OFF",
  recheck: "OFF",
  salesMayCreate: true,
  version: 7,
} as const;
const connection = {
  id: vendor.connectionId,
  application: "XERO",
  state: "CONNECTED",
  organisation: { name: "Harbour Books" },
  connectedAt: "2026-03-04T09:00:00Z",
  choices: [],
};
let vendors: Vendor[];
let rule: string;
let sent: unknown[];
let asked: URLSearchParams;
const settingsPath = `*/api/connections/${vendor.connectionId}/sync-settings`;

beforeEach(() => {
  vendors = [vendor];
  rule = "CHOSEN";
  sent = [];
  server.use(
    http.get("*/api/connections", () => HttpResponse.json([connection])),
    http.get(`*/api/connections/${connection.id}/sync-runs`, () =>
      HttpResponse.json({ items: [], page: 1, size: 10, total: 0 }),
    ),
    http.get(settingsPath, () => HttpResponse.json({ ...settings, vendors: rule })),
    http.put(settingsPath, async ({ request }) => {
      const body = (await request.json()) as { vendors: string };
      sent.push(["settings", body]);
      rule = body.vendors;
      return HttpResponse.json({ ...settings, ...body, version: 8 });
    }),
    http.put("*/api/vendors/choice", async ({ request }) => {
      const body = (await request.json()) as { chosen: boolean };
      sent.push(["choice", body]);
      vendors = [{ ...vendor, chosen: body.chosen }];
      return new HttpResponse(null, { status: 204 });
    }),
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

it("asks to change the setting where all vendors are left out, and does both in one step", async () => {
  rule = "NONE";
  renderApp("/vendors");
  expect(await screen.findByText(/All of them are left out now/)).toBeVisible();
  const tick = await screen.findByRole("checkbox", { name: "Choose Anchor Freight" });
  await userEvent.click(tick);
  const dialog = within(await screen.findByRole("dialog", { name: "Import the vendors you choose?" }));
  expect(dialog.getByText(/The next sync makes Anchor Freight a customer here/)).toBeInTheDocument();
  expect(tick).not.toBeChecked();
  expect(sent).toEqual([]);
  await userEvent.click(dialog.getByRole("button", { name: "Change the setting" }));
  await waitFor(() => expect(tick).toBeChecked());
  expect(sent).toEqual([
    ["settings", { ...settings, vendors: "CHOSEN" }],
    ["choice", { ids: [vendor.id], chosen: true }],
  ]);
  expect(await screen.findByText("The next sync brings Anchor Freight in.")).toBeVisible();
  expect(await screen.findByText(/makes those with a tick customers here/)).toBeVisible();
});

it("changes nothing where the question is answered with no", async () => {
  rule = "ALL";
  renderApp("/vendors");
  await screen.findByText(/All of them become customers here/);
  await userEvent.click(await screen.findByRole("checkbox", { name: "Choose Anchor Freight" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Import only the vendors you choose?" }));
  await userEvent.click(dialog.getByRole("button", { name: "Cancel" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect(sent).toEqual([]);
  expect(screen.getByRole("checkbox", { name: "Choose Anchor Freight" })).not.toBeChecked();
});

it("tells why the setting cannot be changed now, and ticks nothing", async () => {
  rule = "NONE";
  const detail = "A sync is under way. Wait until it ends, then make this change.";
  server.use(http.put(settingsPath, () => HttpResponse.json({ detail }, { status: 409 })));
  renderApp("/vendors");
  await screen.findByText(/All of them are left out now/);
  await userEvent.click(await screen.findByRole("checkbox", { name: "Choose Anchor Freight" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.click(dialog.getByRole("button", { name: /Change the setting/ }));
  expect(await dialog.findByText(detail)).toBeInTheDocument();
  expect(sent).toEqual([]);
});
