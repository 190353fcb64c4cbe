import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { renderApp } from "../../../../tests/render-app";
import { server } from "../../../../tests/server";

const id = "00000000-0000-4000-8000-000000000101";
const company = {
  id,
  name: "Anchor Lines",
  email: "old@anchor.example",
  billingAddress: { city: "Auckland" },
  people: [],
  editedFields: [],
  archived: false,
  createdAt: "2026-01-01T00:00:00Z",
  updatedAt: "2026-01-01T00:00:00Z",
  version: 7,
};

const problem = (status: number, body: object) =>
  HttpResponse.json(body, { status, headers: { "content-type": "application/problem+json" } });

async function openForm() {
  server.use(http.get(`*/api/companies/${id}`, () => HttpResponse.json(company)));
  const app = renderApp(`/companies/${id}/edit`);
  await screen.findByRole("heading", { name: "Edit Anchor Lines" });
  return app;
}

it("shows what the server refuses at its field and keeps all that was typed", async () => {
  await openForm();
  server.use(
    http.put(`*/api/companies/${id}`, () =>
      problem(400, {
        title: "Some fields were refused",
        errors: [{ field: "billingAddress.city", message: "This city is too long." }],
      }),
    ),
  );
  const phone = screen.getByLabelText("Phone");
  await userEvent.type(phone, "+64 9 555 0110");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  const [city] = screen.getAllByLabelText("City");
  await waitFor(() => expect(city).toHaveAccessibleDescription("This city is too long."));
  expect(city).toHaveFocus();
  expect(phone).toHaveValue("+64 9 555 0110");
});

it("sends the version that was edited, and empty fields not at all", async () => {
  await openForm();
  const sent: unknown[] = [];
  server.use(
    http.put(`*/api/companies/${id}`, async ({ request }) => {
      sent.push(await request.json());
      return problem(409, { title: "Conflict" });
    }),
  );
  await userEvent.clear(screen.getByLabelText("E-mail"));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Someone changed this record in the meantime.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Show what they saved" })).toBeVisible();
  expect(sent).toEqual([
    { name: "Anchor Lines", billingAddress: { city: "Auckland" }, shippingAddress: {}, version: 7 },
  ]);
});

it("does not bother the server with a company without a name", async () => {
  await openForm();
  await userEvent.clear(screen.getByLabelText(/^Name/));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(screen.getByText("A company needs a name.")).toBeVisible();
  expect(screen.getByLabelText(/^Name/)).toHaveFocus();
});

it("asks before unsaved input is left", async () => {
  const { router } = await openForm();
  await userEvent.type(screen.getByLabelText("Phone"), "1");
  await userEvent.click(screen.getByRole("link", { name: "Items" }));
  await waitFor(() => expect(screen.getByText("Leave without saving?")).toBeVisible());
  await userEvent.click(screen.getByRole("button", { name: "Stay" }));
  expect(router.state.location.pathname).toBe(`/companies/${id}/edit`);
  expect(screen.getByLabelText("Phone")).toHaveValue("1");
});
