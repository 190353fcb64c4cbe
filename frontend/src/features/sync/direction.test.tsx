import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { renderApp } from "../../../tests/render-app";
import { server } from "../../../tests/server";
import { beginsWriting, type SyncSettings } from "./settings-values";
import { connectionId, linkedBooks, settings } from "./test-settings";

const path = `*/api/connections/${connectionId}/sync-settings`;
let sent: SyncSettings[];

function settingsAre(direction: SyncSettings["direction"], missing = 212) {
  sent = [];
  server.use(
    http.get(path, () => HttpResponse.json({ ...settings, direction })),
    http.put(path, async ({ request }) => {
      const body = (await request.json()) as SyncSettings;
      sent.push(body);
      return HttpResponse.json({ ...body, version: 4 });
    }),
    http.get(`*/api/connections/${connectionId}/customers-to-create`, () =>
      HttpResponse.json({ items: [], page: 1, size: 1, total: missing }),
    ),
  );
}

beforeEach(() => server.use(...linkedBooks));

it.each([
  ["FROM_LEDGER", "TO_LEDGER", true],
  ["FROM_LEDGER", "BOTH", true],
  ["FROM_LEDGER", "FROM_LEDGER", false],
  ["TO_LEDGER", "BOTH", false],
  ["BOTH", "TO_LEDGER", false],
  ["BOTH", "FROM_LEDGER", false],
] as const)("from %s to %s begins writing: %s", (old, next, begins) => {
  expect(beginsWriting(old, next)).toBe(begins);
});

it("asks before new customers are written to the books; no means that nothing is saved", async () => {
  settingsAre("FROM_LEDGER");
  renderApp("/xero/sync-settings");
  await userEvent.click(await screen.findByRole("radio", { name: "Both ways" }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText(/created as a contact in Harbour Books/)).toBeInTheDocument();
  await userEvent.click(dialog.getByRole("button", { name: "Cancel" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect(sent).toEqual([]);
  expect(screen.getByRole("radio", { name: "Both ways" })).toBeChecked();

  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await userEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Save" }));
  expect(
    await screen.findByText("212 customers that exist are not there yet; nothing was sent for them."),
  ).toBeVisible();
  expect(sent).toMatchObject([{ direction: "BOTH" }]);
  const list = screen.getByRole("link", { name: "Choose customers to create" });
  expect(list).toHaveAttribute("href", `/xero/creations?connection=${connectionId}`);
});

it("offers no list where every customer is there", async () => {
  settingsAre("FROM_LEDGER", 0);
  renderApp("/xero/sync-settings");
  await userEvent.click(await screen.findByRole("radio", { name: "CRM → Xero" }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await userEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Every customer that exists is in Harbour Books already.")).toBeVisible();
  expect(screen.queryByRole("link", { name: "Choose customers to create" })).not.toBeInTheDocument();
});

it("asks nothing where writing does not begin, and keeps what sales may do", async () => {
  settingsAre("BOTH");
  renderApp("/xero/sync-settings");
  await userEvent.click(await screen.findByRole("switch", { name: /^Sales may create customers in Xero/ }));
  await userEvent.click(screen.getByRole("radio", { name: "CRM → Xero" }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText(/^What is created in Xero follows them at once;/)).toBeVisible();
  expect(sent).toMatchObject([{ direction: "TO_LEDGER", salesMayCreate: false }]);
  expect(screen.queryByText(/from now on/)).not.toBeInTheDocument();
});

it("a refusal is told in the question, and what was chosen stays", async () => {
  settingsAre("FROM_LEDGER");
  const detail = "Wait for the running sync to end, then change this.";
  server.use(
    http.put(path, () =>
      HttpResponse.json(
        { type: "/problems/sync-running", detail },
        { status: 409, headers: { "content-type": "application/problem+json" } },
      ),
    ),
  );
  renderApp("/xero/sync-settings");
  await userEvent.click(await screen.findByRole("radio", { name: "Both ways" }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.click(dialog.getByRole("button", { name: "Save" }));
  expect(await dialog.findByText(detail)).toBeInTheDocument();
  await userEvent.click(dialog.getByRole("button", { name: "Cancel" }));
  expect(screen.getByRole("radio", { name: "Both ways" })).toBeChecked();
});
