import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import { adminSession, renderApp } from "../../../tests/render-app";
import { server } from "../../../tests/server";

const two = {
  ...adminSession,
  workspaces: [
    { id: adminSession.workspace.id, name: adminSession.workspace.name, role: "ADMIN" as const },
    { id: "w2", name: "Harbour Ltd", role: "SALES" as const },
  ],
};

it("who has one workspace is offered no other", async () => {
  renderApp("/settings/account");
  expect(await screen.findByRole("heading", { name: "Your workspaces" })).toBeVisible();
  expect(screen.queryByLabelText("Workspace")).not.toBeInTheDocument();
});

it("who has two switches, and gives the code where the other account asks for one", async () => {
  const sent: unknown[] = [];
  const gone = vi.fn();
  vi.stubGlobal("location", { ...window.location, assign: gone });
  server.use(
    http.put("*/api/session/workspace", async ({ request }) => {
      const body = (await request.json()) as { code?: string };
      sent.push(body);
      return body.code === "123456"
        ? new HttpResponse(null, { status: 204 })
        : HttpResponse.json(
            { errors: [{ field: "code", message: "Enter the code." }] },
            { status: 400, headers: { "content-type": "application/problem+json" } },
          );
    }),
  );
  renderApp("/settings/account", two);
  await userEvent.selectOptions(await screen.findByLabelText("Workspace"), "w2");
  await userEvent.type(await screen.findByLabelText("Code"), "123456");
  await userEvent.click(screen.getByRole("button", { name: "Switch" }));
  await waitFor(() => expect(gone).toHaveBeenCalledWith("/"));
  expect(sent).toEqual([{ workspaceId: "w2" }, { workspaceId: "w2", code: "123456" }]);
  vi.unstubAllGlobals();
});

it("a wrong password of the other account is said at its field", async () => {
  server.use(
    http.put("*/api/session/join", () =>
      HttpResponse.json(
        { errors: [{ field: "password", message: "This is not the password of another account." }] },
        { status: 400, headers: { "content-type": "application/problem+json" } },
      ),
    ),
  );
  renderApp("/settings/account");
  await userEvent.click(await screen.findByRole("button", { name: "Add another workspace" }));
  await userEvent.type(screen.getByLabelText("Password of your other account"), "not this one");
  await userEvent.click(screen.getByRole("button", { name: "Join accounts" }));
  await waitFor(() =>
    expect(screen.getByLabelText("Password of your other account")).toHaveAccessibleDescription(
      "This is not the password of another account.",
    ),
  );
});

it("who has two accounts that are joined separates them, after a question", async () => {
  let separated = 0;
  server.use(
    http.delete("*/api/session/join", () => {
      separated++;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  renderApp("/settings/account", two);
  await userEvent.click(await screen.findByRole("button", { name: "Separate this account" }));
  expect(separated).toBe(0);
  await userEvent.click(await screen.findByRole("button", { name: "Separate account" }));
  await waitFor(() => expect(separated).toBe(1));
});

it("another account is named by its address, which is one's own at first", async () => {
  const sent: unknown[] = [];
  server.use(
    http.put("*/api/session/join", async ({ request }) => {
      sent.push(await request.json());
      return new HttpResponse(null, { status: 204 });
    }),
  );
  renderApp("/settings/account");
  await userEvent.click(await screen.findByRole("button", { name: "Add another workspace" }));
  await userEvent.type(screen.getByLabelText("Password of your other account"), "the other password");
  await userEvent.click(screen.getByRole("button", { name: "Join accounts" }));
  await waitFor(() => expect(sent).toEqual([{ email: adminSession.user.email, password: "the other password" }]));
  expect(await screen.findByText("Accounts joined")).toBeVisible();
});
