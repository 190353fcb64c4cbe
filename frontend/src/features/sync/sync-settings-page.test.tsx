import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { renderApp } from "../../../tests/render-app";
import { server } from "../../../tests/server";
import { ended, runId } from "./test-runs";
import { connectionId as id, linkedBooks, settings } from "./test-settings";

const path = `*/api/connections/${id}/sync-settings`;

beforeEach(() =>
  server.use(
    ...linkedBooks,
    http.get(path, () => HttpResponse.json(settings)),
  ),
);

it("saves a start of the history with the version that was edited", async () => {
  let sent: unknown;
  server.use(
    http.put(path, async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ ...settings, historyFrom: "2024-01-01", version: 4 });
    }),
  );
  renderApp("/xero/sync-settings");
  await userEvent.click(await screen.findByRole("radio", { name: "From a day on" }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Enter the day from which sales are read.")).toBeVisible();
  await userEvent.type(screen.getByLabelText(/Read sales from/), "2024-01-01");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("They take effect with the next sync.")).toBeVisible();
  expect(sent).toEqual({ ...settings, historyFrom: "2024-01-01" });
  expect(screen.getByRole("button", { name: "Save" })).toBeDisabled();
});

it("switches quotes on", async () => {
  let sent: unknown;
  server.use(
    http.put(path, async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ ...settings, quotes: true, version: 4 });
    }),
  );
  renderApp("/xero/sync-settings");
  const quotes = await screen.findByRole("checkbox", { name: "Quotes" });
  expect(quotes).not.toBeChecked();
  expect(quotes).toHaveAccessibleDescription(/count in no balance and in no sales/);
  await userEvent.click(quotes);
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("They take effect with the next sync.")).toBeVisible();
  expect(sent).toEqual({ ...settings, quotes: true });
});

const refuse = (type: string, detail: string) =>
  server.use(
    http.put(path, () =>
      HttpResponse.json({ type, detail }, { status: 409, headers: { "content-type": "application/problem+json" } }),
    ),
  );

it("a change that has to wait for the running sync is told as that, and stays chosen", async () => {
  const detail = "Wait for the running sync to end, then change this.";
  refuse("/problems/sync-running", detail);
  renderApp("/xero/sync-settings");
  await userEvent.selectOptions(await screen.findByLabelText("Automatic sync"), "HOURLY");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText(detail)).toBeVisible();
  expect(screen.getByLabelText("Automatic sync")).toHaveValue("HOURLY");
  expect(screen.queryByRole("button", { name: "Show what they saved" })).not.toBeInTheDocument();
});

it("a change that somebody else made meanwhile is told, and nothing that was chosen is lost", async () => {
  const detail = "Somebody else changed these settings.";
  refuse("/problems/changed-meanwhile", detail);
  const { queryClient } = renderApp("/xero/sync-settings");
  await userEvent.selectOptions(await screen.findByLabelText("Automatic sync"), "HOURLY");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText(detail)).toBeVisible();
  expect(screen.getByLabelText("Automatic sync")).toHaveValue("HOURLY");
  server.use(http.get(path, () => HttpResponse.json({ ...settings, schedule: "DAILY", version: 4 })));
  await queryClient.invalidateQueries();
  expect(screen.getByLabelText("Automatic sync")).toHaveValue("HOURLY");
  await userEvent.click(screen.getByRole("button", { name: "Show what they saved" }));
  await waitFor(() => expect(screen.getByLabelText("Automatic sync")).toHaveValue("DAILY"));
});

it("asks before unsaved changes are left", async () => {
  const { router } = renderApp("/xero/sync-settings");
  await userEvent.click(await screen.findByRole("checkbox", { name: /Contacts without sales/ }));
  void router.navigate({ to: "/xero" });
  await waitFor(() => expect(screen.getByText("Leave without saving?")).toBeVisible()); // it fades in
  expect(router.state.location.pathname).toBe("/xero/sync-settings");
});

it("vendors are chosen in a list, and the dry run is offered", async () => {
  let vendors = ["Anchor Freight", "Bay Print"].map((name, index) => ({
    id: `00000000-0000-7000-8000-00000000010${index}`,
    connectionId: id,
    organisationName: "Harbour Books",
    name,
    archived: false,
    chosen: false,
    alsoCustomer: false,
  }));
  server.use(
    http.get("*/api/vendors", ({ request }) => {
      const chosenOnly = new URL(request.url).searchParams.get("chosen") === "true";
      const items = vendors.filter(({ chosen }) => chosen || !chosenOnly);
      return HttpResponse.json({ items, page: 1, size: 100, total: items.length });
    }),
    http.put("*/api/vendors/choice", async ({ request }) => {
      const { ids, chosen } = (await request.json()) as { ids: string[]; chosen: boolean };
      vendors = vendors.map((one) => (ids.includes(one.id) ? { ...one, chosen } : one));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  renderApp("/xero/sync-settings");
  await userEvent.click(await screen.findByRole("radio", { name: "Only the vendors that you choose" }));
  expect(await screen.findByText("None chosen yet")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Choose vendors…" }));
  await userEvent.click(await screen.findByRole("checkbox", { name: "Bay Print" }));
  expect(await screen.findByText("1 chosen")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Choose these 2" }));
  expect(await screen.findByText("2 chosen")).toBeInTheDocument();
  expect(screen.getByText("What is imported has changed")).toBeInTheDocument();
});

it("after a change of what is imported, a dry run is started and shown", async () => {
  server.use(
    http.put(path, async ({ request }) => HttpResponse.json({ ...((await request.json()) as object), version: 4 })),
    http.post(`*/api/connections/${id}/sync-runs`, async ({ request }) => {
      expect(await request.json()).toEqual({ kind: "DRY_RUN" });
      return HttpResponse.json({ ...ended, kind: "DRY_RUN" }, { status: 202 });
    }),
    http.get(`*/api/sync-runs/${runId}`, () => HttpResponse.json({ ...ended, kind: "DRY_RUN" })),
    http.get(`*/api/sync-runs/${runId}/plan`, () =>
      HttpResponse.json({ counts: [{ action: "PARK", parties: 31 }], items: [], page: 1, size: 50, total: 0 }),
    ),
  );
  const { router } = renderApp("/xero/sync-settings");
  await userEvent.click(await screen.findByRole("checkbox", { name: /Contacts without sales/ }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await userEvent.click(await screen.findByRole("button", { name: "See what a sync would do" }));
  expect(await screen.findByText("A sync will leave 31 for you to decide.")).toBeVisible();
  expect(router.state.location.pathname).toBe(`/xero/sync-log/${runId}`);
});

it("a new schedule alone offers no dry run", async () => {
  server.use(
    http.put(path, async ({ request }) => HttpResponse.json({ ...((await request.json()) as object), version: 4 })),
  );
  renderApp("/xero/sync-settings");
  await userEvent.selectOptions(await screen.findByLabelText("Full re-check"), "DAILY");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("They take effect with the next sync.")).toBeVisible();
  expect(screen.queryByText("What is imported has changed")).not.toBeInTheDocument();
});
