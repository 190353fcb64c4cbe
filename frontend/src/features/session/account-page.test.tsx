import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import type { Session } from "@/api/session";
import { renderApp, salesSession } from "../../../tests/render-app";
import { server } from "../../../tests/server";

beforeEach(() => {
  server.use(
    http.get("*/api/sessions", () => HttpResponse.json([])),
    http.get("*/api/session/second-factor", () =>
      HttpResponse.json({ on: false, required: false, recoveryCodesLeft: 0 }),
    ),
  );
});

async function change(current: string, wanted: string, repeated = wanted) {
  renderApp("/settings/account", salesSession);
  await userEvent.type(await screen.findByLabelText("Current password"), current);
  await userEvent.type(screen.getByLabelText("New password"), wanted);
  await userEvent.type(screen.getByLabelText("New password again"), repeated);
  await userEvent.click(screen.getByRole("button", { name: "Change password" }));
}

it("a wrong current password is said at its field, and nothing typed is lost", async () => {
  const wrong = "This is not your current password.";
  server.use(
    http.put("*/api/session/password", () =>
      HttpResponse.json(
        { errors: [{ field: "current", message: wrong }] },
        { status: 400, headers: { "content-type": "application/problem+json" } },
      ),
    ),
  );
  await change("not this one", "twelve letters at least");
  const current = screen.getByLabelText("Current password");
  await waitFor(() => expect(current).toHaveAccessibleDescription(wrong));
  expect(current).toHaveFocus();
  expect(screen.getByLabelText("New password")).toHaveValue("twelve letters at least");
});

it("a slip of the fingers is caught before anything is sent", async () => {
  await change("right", "twelve letters at least", "twelve letters at lest");
  expect(screen.getByLabelText("New password again")).toHaveAccessibleDescription(
    "This is not the same as the new password.",
  );
});

it("a sales rep changes the password and is told what follows", async () => {
  const sent: unknown[] = [];
  server.use(
    http.put("*/api/session/password", async ({ request }) => {
      sent.push(await request.json());
      return new HttpResponse(null, { status: 204 });
    }),
  );
  await change("right", "twelve letters at least");
  expect(await screen.findByText("Your password is changed")).toBeVisible();
  expect(sent).toEqual([{ current: "right", wanted: "twelve letters at least" }]);
});

const here = { id: "10000000-0000-4000-8000-000000000001", device: "Chrome on Windows", address: "203.0.113.7" };
const phone = { id: "10000000-0000-4000-8000-000000000002", device: "Safari on iPhone", address: "198.51.100.4" };
const at = "2026-11-30T09:00:00Z";
const listed = [
  { ...here, signedInAt: at, lastUsedAt: at, current: true },
  { ...phone, signedInAt: at, lastUsedAt: at, current: false },
];

it("a person sees where they are signed in and ends one session", async () => {
  let open = listed;
  server.use(
    http.get("*/api/sessions", () => HttpResponse.json(open)),
    http.delete(`*/api/sessions/${phone.id}`, () => {
      open = open.filter(({ current }) => current);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  renderApp("/settings/account", salesSession);
  expect((await screen.findAllByText("This one"))[0]).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: /^End the session of Safari on iPhone/ }));
  await waitFor(() => expect(screen.queryByText("Safari on iPhone")).not.toBeInTheDocument());
  expect(screen.getAllByText("203.0.113.7")[0]).toBeVisible();
});

it("signing out everywhere is asked about first and ends at the sign-in page", async () => {
  server.use(
    http.get("*/api/sessions", () => HttpResponse.json(listed)),
    http.delete("*/api/sessions", () => new HttpResponse(null, { status: 204 })),
    http.get("*/api/session/help", () => HttpResponse.json({ setUp: true, demoUsers: [] })),
  );
  renderApp("/settings/account", salesSession);
  await userEvent.click(await screen.findByRole("button", { name: "Sign out everywhere" }));
  const dialog = await screen.findByRole("dialog", { name: "Sign out everywhere?" });
  await userEvent.click(within(dialog).getByRole("button", { name: "Sign out everywhere" }));
  expect(await screen.findByRole("heading", { name: "Sign in to Ledgerlink" })).toBeVisible();
});

it("failed sign-ins are told on every screen until they are seen", async () => {
  const failedSignIns = { failures: 12, since: at, lastAt: at, addresses: ["198.51.100.4"], moreAddresses: 2 };
  let session: Session = { ...salesSession, failedSignIns };
  renderApp("/settings/account", session);
  server.use(
    http.get("*/api/session", () => HttpResponse.json(session)),
    http.delete("*/api/session/failed-sign-ins", () => {
      session = salesSession;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const notice = await screen.findByRole("status", { name: "Failed sign-ins" });
  expect(notice).toHaveTextContent("12 failed sign-ins to your account since");
  expect(notice).toHaveTextContent("from 198.51.100.4, 2 more.");
  await userEvent.click(within(notice).getByRole("button", { name: "Dismiss" }));
  await waitFor(() => expect(notice).not.toBeInTheDocument());
});

it("a temporary password is changed before anything else opens", async () => {
  let session: Session = { ...salesSession, duties: ["CHANGE_PASSWORD"] };
  const { router } = renderApp("/items", session);
  server.use(
    http.get("*/api/session", () => HttpResponse.json(session)),
    http.get("*/api/items", () => HttpResponse.json({ items: [], page: 1, size: 50, total: 0 })),
    http.put("*/api/session/password", () => {
      session = salesSession;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  expect(await screen.findByRole("heading", { name: "Choose your own password" })).toBeVisible();
  await userEvent.type(screen.getByLabelText("Temporary password"), "given");
  await userEvent.type(screen.getByLabelText("New password"), "twelve letters at least");
  await userEvent.type(screen.getByLabelText("New password again"), "twelve letters at least");
  await userEvent.click(screen.getByRole("button", { name: "Change password" }));
  expect(await screen.findByRole("heading", { name: "Items" })).toBeVisible();
  expect(router.state.location.pathname).toBe("/items");
});
