import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { renderApp, salesSession } from "../../../tests/renderApp";
import { server } from "../../../tests/server";

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
