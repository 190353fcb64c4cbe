import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { renderApp } from "../../../../tests/render-app";
import { server } from "../../../../tests/server";

const existing = "00000000-0000-4000-8000-000000000201";
const made = "00000000-0000-4000-8000-000000000202";

const taken = () =>
  HttpResponse.json(
    { type: "/problems/same-name", title: "Not possible now", status: 409, detail: "Acme Ltd is here already." },
    { status: 409, headers: { "content-type": "application/problem+json" } },
  );

it("tells of a customer of the same name before it is saved, and saves it when the person insists", async () => {
  const { router } = renderApp("/companies/new");
  const sent: { name: string; sameNameSeen?: string[] }[] = [];
  server.use(
    http.post("*/api/companies", async ({ request }) => {
      const body = (await request.json()) as (typeof sent)[number];
      sent.push(body);
      return body.sameNameSeen?.length ? HttpResponse.json({ id: made, name: body.name }, { status: 201 }) : taken();
    }),
    http.get("*/api/customers/same-name", ({ request }) =>
      HttpResponse.json(
        new URL(request.url).searchParams.get("name") === "ACME"
          ? [{ id: existing, kind: "COMPANY", name: "Acme Ltd", archived: false }]
          : [],
      ),
    ),
  );
  await userEvent.type(await screen.findByLabelText(/^Name/), "ACME");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("A customer with this name exists")).toBeVisible();
  expect(await screen.findByRole("link", { name: "Acme Ltd" })).toHaveAttribute("href", `/companies/${existing}`);
  expect(screen.queryByText("Someone changed this record in the meantime.")).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Save anyway" }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/companies/${made}`));
  expect(sent.map(({ sameNameSeen }) => sameNameSeen)).toEqual([[], [existing]]);
});

it("saves nothing anyway while the others of this name cannot be read, and asks again for them", async () => {
  const { router } = renderApp("/companies/new");
  const list = { readable: false };
  const sent: (string[] | undefined)[] = [];
  server.use(
    http.post("*/api/companies", async ({ request }) => {
      const { name, sameNameSeen } = (await request.json()) as { name: string; sameNameSeen?: string[] };
      sent.push(sameNameSeen);
      return sameNameSeen?.includes(existing) ? HttpResponse.json({ id: made, name }, { status: 201 }) : taken();
    }),
    http.get("*/api/customers/same-name", () =>
      list.readable
        ? HttpResponse.json([{ id: existing, kind: "COMPANY", name: "Acme Ltd", archived: false }])
        : HttpResponse.json(
            { title: "Something went wrong on our side", status: 500, detail: "The list broke." },
            { status: 500, headers: { "content-type": "application/problem+json" } },
          ),
    ),
  );
  await userEvent.type(await screen.findByLabelText(/^Name/), "ACME");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText(/could not be loaded. The list broke/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Save anyway" })).toBeDisabled();
  list.readable = true;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("link", { name: "Acme Ltd" })).toBeVisible();
  expect(screen.queryByText(/could not be loaded/)).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Save anyway" }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/companies/${made}`));
  expect(sent).toEqual([[], [existing]]);
});
