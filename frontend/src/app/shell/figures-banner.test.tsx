import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import type { Connection } from "@/domain/connections/connections";
import { adminSession, renderApp, salesSession } from "../../../tests/render-app";
import { server } from "../../../tests/server";

const linked: Connection = {
  id: "00000000-0000-7000-8000-000000000001",
  application: "xero",
  state: "CONNECTED",
  organisation: { name: "Kiwi Ltd" },
  connectedAt: "2026-03-01T09:42:00Z",
  figuresAsOf: "2026-03-03T16:10:00Z",
  figuresOld: false,
  choices: [],
};

function answer(...connections: Connection[]) {
  const none = { items: [], page: 1, size: 1, total: 0 };
  server.use(
    http.get("*/api/connections", () => HttpResponse.json(connections)),
    http.get("*/api/connections/:id/sync-runs", () => HttpResponse.json(none)),
    http.get("*/api/administrators", () => HttpResponse.json([{ name: "Ada" }, { name: "Bo" }])),
    http.get("*/api/customers", () => HttpResponse.json(none)),
  );
}

const banner = () => screen.findByRole("status", { name: /^Figures of/ });

it("a link that Xero ended is told on every screen, and an administrator connects again from there", async () => {
  answer({
    ...linked,
    state: "RECONNECT_NEEDED",
    problem: { code: "authorization-ended", message: "Xero has ended our access.", nextStep: "Connect again." },
  });
  renderApp("/customers", adminSession);
  expect(await banner()).toHaveTextContent("Figures as of 3 Mar 2026");
  expect(await banner()).toHaveTextContent("Xero ended the access to Kiwi Ltd.");
  expect(within(await banner()).getByRole("button", { name: "Reconnect" })).toBeVisible();
  expect(await banner()).not.toHaveTextContent("Ask");
});

it.each([
  ["organisation-gone", "Xero no longer gives access to Kiwi Ltd."],
  ["secrets-unreadable", "Kiwi Ltd must be connected again."],
  ["token-refused", "Kiwi Ltd must be connected again."],
  ["scope-missing", "Kiwi Ltd must be connected again."],
] as const)("what is not Xero's doing is not said of Xero (%s)", async (code, words) => {
  answer({ ...linked, state: "RECONNECT_NEEDED", problem: { code, message: "It broke.", nextStep: "Connect again." } });
  renderApp("/customers", adminSession);
  expect(await banner()).toHaveTextContent(words);
  expect(await banner()).not.toHaveTextContent(/Xero (disconnected|ended)/);
});

it("who cannot connect again is told whom to ask", async () => {
  answer({ ...linked, state: "RECONNECT_NEEDED" });
  renderApp("/customers", salesSession);
  expect(await screen.findByText(/Ask Ada or Bo\./)).toBeVisible();
  expect(within(await banner()).queryByRole("button")).toBeNull();
});

it("figures that no sync has renewed for long are told with the way to a sync", async () => {
  answer({ ...linked, figuresOld: true });
  renderApp("/customers");
  expect(await banner()).toHaveTextContent("No sync of Kiwi Ltd has finished since then.");
  expect(within(await banner()).getByRole("link", { name: "Sync now" })).toBeVisible();
});

it("nothing is told while all is well, nor of an ended link beside one in use", async () => {
  answer(linked, { ...linked, id: "00000000-0000-7000-8000-000000000002", state: "DISCONNECTED", figuresOld: true });
  renderApp("/customers");
  await screen.findByRole("heading", { name: "Customers" });
  expect(screen.queryByRole("status", { name: /^Figures of/ })).toBeNull();
});

it("where no link is in use, what was linked last says so, told apart from another of its name", async () => {
  answer(
    { ...linked, state: "DISCONNECTED", endedAt: "2026-03-05T10:00:00Z", replacedBy: "x" },
    {
      ...linked,
      id: "00000000-0000-7000-8000-000000000002",
      state: "DISCONNECTED",
      endedAt: "2026-04-05T10:00:00Z",
      organisation: { name: "Kiwi Ltd", baseCurrency: "NZD", countryCode: "NZ", shortCode: "!abc" },
    },
  );
  renderApp("/customers");
  expect(await banner()).toHaveTextContent(/Kiwi Ltd \(NZD, NZ, !abc, ended 5 Apr 2026.*is not linked any more/);
});
