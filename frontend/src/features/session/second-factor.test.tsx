import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import { adminSession, renderApp } from "../../../tests/render-app";
import { server } from "../../../tests/server";

const codes = ["AAAA-BBBB-CCCC-DDDD", "EEEE-FFFF-GGGG-HHHH"];
const off = { on: false, required: false, recoveryCodesLeft: 0 };
const on = { on: true, required: false, addedAt: "2026-11-30T10:00:00Z", recoveryCodesLeft: 2 };

const problem = (status: number, body: object) =>
  HttpResponse.json(body, { status, headers: { "content-type": "application/problem+json" } });

let state: object;

beforeEach(() => {
  state = off;
  server.use(
    http.get("*/api/session/help", () => HttpResponse.json({ setUp: true, demoUsers: [] })),
    http.get("*/api/customers", () => HttpResponse.json({ items: [], page: 1, size: 50, total: 0 })),
    http.get("*/api/sessions", () => HttpResponse.json([])),
    http.get("*/api/session/second-factor", () => HttpResponse.json(state)),
    http.post("*/api/session/second-factor", () =>
      HttpResponse.json({ uri: "otpauth://totp/Ledgerlink:a?secret=ABCDEFGHIJKLMNOP", secret: "ABCDEFGHIJKLMNOP" }),
    ),
    http.put("*/api/session/second-factor", async ({ request }) => {
      const { code } = (await request.json()) as { code: string };
      if (code !== "123456") return problem(400, { errors: [{ field: "code", message: "This code is not right." }] });
      state = on;
      return HttpResponse.json({ codes });
    }),
  );
});

async function enrol() {
  expect(await screen.findByRole("img", { name: "QR code for your authenticator app" })).toBeVisible();
  expect(screen.getByLabelText("Setup key")).toHaveValue("ABCD EFGH IJKL MNOP");
  const code = screen.getByLabelText("Code");
  await userEvent.type(code, "000000{Enter}");
  await waitFor(() => expect(code).toHaveAccessibleDescription(expect.stringContaining("This code is not right.")));
  await userEvent.clear(code);
  await userEvent.type(code, "123456{Enter}");
  const dialog = within(await screen.findByRole("dialog"));
  for (const one of codes) expect(dialog.getByText(one)).toBeVisible();
  return dialog;
}

it("is set up with a code, and the recovery codes are there to print until they were taken", async () => {
  const print = vi.spyOn(window, "print").mockImplementation(() => undefined);
  renderApp("/settings/account");
  await userEvent.click(await screen.findByRole("button", { name: "Set up" }));
  const dialog = await enrol();
  await userEvent.click(dialog.getByRole("button", { name: "Print" }));
  expect(print).toHaveBeenCalledOnce();
  await userEvent.keyboard("{Escape}");
  expect(dialog.getByText("AAAA-BBBB-CCCC-DDDD")).toBeVisible();
  await userEvent.click(dialog.getByRole("button", { name: "I have copied it" }));
  expect(await screen.findByText(/2 recovery codes are left/)).toBeVisible();
  expect(screen.queryByText("AAAA-BBBB-CCCC-DDDD")).toBeNull();
});

it("is removed after a question, unless the workspace requires it", async () => {
  state = on;
  server.use(
    http.delete("*/api/session/second-factor", () => {
      state = off;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  renderApp("/settings/account");
  await userEvent.click(await screen.findByRole("button", { name: "Remove" }));
  await userEvent.click(await screen.findByRole("button", { name: "Remove second factor" }));
  expect(await screen.findByRole("button", { name: "Set up" })).toBeVisible();
});

it("cannot be removed where the workspace requires it", async () => {
  state = { ...on, required: true };
  renderApp("/settings/account");
  expect(await screen.findByText(/so it cannot be removed/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Remove" })).toBeNull();
  expect(screen.getByRole("button", { name: "Use another device" })).toBeVisible();
});

it("says why it cannot be set up", async () => {
  server.use(
    http.post("*/api/session/second-factor", () =>
      problem(503, { title: "Secrets cannot be stored", detail: "Set it." }),
    ),
  );
  renderApp("/settings/account");
  await userEvent.click(await screen.findByRole("button", { name: "Set up" }));
  expect(await screen.findByText("Secrets cannot be stored")).toBeVisible();
});

it("comes before everything else where it is a duty", async () => {
  const { router } = renderApp("/customers", { ...adminSession, duties: ["SET_UP_SECOND_FACTOR"] });
  expect(await screen.findByRole("heading", { name: "Set up a second factor" })).toBeVisible();
  const dialog = await enrol();
  server.use(http.get("*/api/session", () => HttpResponse.json(adminSession)));
  await userEvent.click(dialog.getByRole("button", { name: "I have copied it" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/customers"));
});

it("signing in asks for the code after the password, and again when it is wrong", async () => {
  const sent: unknown[] = [];
  server.use(
    http.post("*/api/session", async ({ request }) => {
      const body = (await request.json()) as { code?: string };
      sent.push(body.code);
      if (body.code === "123456") return HttpResponse.json(adminSession);
      const detail = body.code ? "This code is not right." : "Enter the code.";
      return problem(401, { type: "/problems/second-factor-needed", title: "Not signed in", detail });
    }),
  );
  const { router } = renderApp("/sign-in", null);
  await userEvent.type(await screen.findByLabelText("E-mail"), "admin@example.com");
  await userEvent.type(screen.getByLabelText("Password"), "right{Enter}");
  const code = await screen.findByLabelText("Code");
  expect(code).toHaveFocus();
  expect(screen.queryByRole("alert")).toBeNull();
  await userEvent.type(code, "999999{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent("This code is not right.");
  await userEvent.clear(code);
  await userEvent.type(code, " 123456{Enter}");
  await waitFor(() => expect(router.state.location.pathname).toBe("/customers"));
  expect(sent).toEqual([undefined, "999999", "123456"]);
});
