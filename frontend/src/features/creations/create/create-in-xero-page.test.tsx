import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { renderApp, salesSession } from "../../../../tests/render-app";
import { server } from "../../../../tests/server";
import {
  company,
  connectionId,
  created,
  creation,
  customerId,
  itStands,
  link,
  lookAlike,
  onCreate,
  preview,
  problem,
  standing,
  wouldSend,
} from "./test-creation";

const address = `/companies/${customerId}/create-in-xero`;
const path = `*/api/customers/${customerId}/xero-contact`;
const cancelled = `*/api/connections/${connectionId}/contact-creations/${customerId}`;
const press = async () => userEvent.click(await screen.findByRole("button", { name: "Create in Xero" }));
const step = (name: string | RegExp) => screen.findByRole("heading", { name });

beforeEach(() => {
  itStands(standing);
  wouldSend({});
});

it("shows what will be sent with where it comes from, and creates it", async () => {
  const sent = onCreate(created);
  renderApp(address, salesSession);
  const values = await screen.findByRole("region", { name: "What will be sent" });
  expect(values).toHaveTextContent("NameHarbour Ltd");
  expect(within(values).getByRole("link", { name: "Moana Rāwiri" })).toBeVisible();
  expect(values).toHaveTextContent("The job title is not sent");
  expect(screen.getByText(/archived ones were searched too/)).toBeVisible();
  await press();
  const end = await step(/Harbour Ltd is in Xero/);
  await waitFor(() => expect(end).toHaveFocus());
  expect(document.title).toBe("Harbour Ltd is in Xero · Ledgerlink");
  expect(screen.queryByRole("heading", { name: /Create Harbour/ })).not.toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Open Harbour Ltd in Xero (new tab)" })).toBeVisible();
  expect(screen.getByText("Created in Kiwi Books")).toBeVisible();
  expect(sent).toEqual([{ connectionId, lookAlikesSeen: [], draftVersion: "v1" }]);
});

it("sends the currency that was chosen", async () => {
  const sent = onCreate(created);
  renderApp(address);
  await userEvent.selectOptions(await screen.findByLabelText("Currency of its documents"), "AUD");
  await press();
  await step(/is in Xero/);
  expect(sent).toEqual([{ connectionId, currency: "AUD", lookAlikesSeen: [], draftVersion: "v1" }]);
});

it("asks about near look-alikes before anything is sent", async () => {
  const near = lookAlike("Harbour Limited", { archived: true });
  wouldSend({ lookAlikes: [near, lookAlike("Harbour Bridge", { score: 20, near: false })] });
  const sent = onCreate(created);
  renderApp(address);
  const card = await screen.findByRole("listitem", { name: "Harbour Limited" });
  expect(card).toHaveTextContent("84 of 100: similar name");
  expect(within(card).getByText("Archived in Xero")).toBeVisible();
  await press();
  const tick = screen.getByRole("checkbox", { name: "None of these is Harbour Ltd" });
  expect(screen.getByText(/Look at the contacts above first/)).toBeVisible();
  expect(tick).toHaveFocus();
  expect(sent).toEqual([]);
  await userEvent.click(tick);
  await press();
  await step(/is in Xero/);
  expect(sent).toEqual([{ connectionId, lookAlikesSeen: [near.externalId], draftVersion: "v1" }]);
});

it("leads to the link, and to no second contact, where it was created from here before", async () => {
  wouldSend({
    lookAlikes: [lookAlike("Harbour Ltd", { score: 100, reasons: [{ field: "OWN_NUMBER", value: "LL-1" }] })],
  });
  renderApp(address);
  expect(await screen.findByText(/was created from here before: link it again/)).toBeVisible();
  expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Create in Xero" })).toBeDisabled();
  expect(screen.getByRole("button", { name: "Link instead: Harbour Ltd" })).toBeEnabled();
});

it("says who connects a broken link again, and offers nothing to press", async () => {
  itStands({ ...standing, connected: false });
  wouldSend({ standing: { ...standing, connected: false } });
  renderApp(address, salesSession);
  expect(await screen.findByText(/To connect it again, ask/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Create in Xero" })).not.toBeInTheDocument();
});

it("links instead of creating, and takes that back", async () => {
  wouldSend({
    lookAlikes: [lookAlike("Harbour Limited"), lookAlike("Old Harbour", { linkRefusal: "Restore it in Xero first." })],
  });
  const decision = {
    id: link.ledgerContactId,
    decidedBy: "Demo",
    decidedAt: creation.changedAt,
    undone: false,
    decided: [],
  };
  const linked: unknown[] = [];
  server.use(
    http.put(path, async ({ request }) => {
      linked.push(await request.json());
      itStands({ ...standing, links: [link] });
      return HttpResponse.json(decision);
    }),
    http.delete(`*/api/link-decisions/${decision.id}`, () => {
      itStands(standing);
      return HttpResponse.json({ ...decision, undone: true });
    }),
  );
  renderApp(address);
  expect(await screen.findByText("Restore it in Xero first.")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Link instead: Old Harbour" })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Link instead: Harbour Limited" }));
  await step(/Harbour Ltd is in Xero/);
  expect(linked).toEqual([{ connectionId, externalId: "x-Harbour Limited" }]);
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  await step(/what will be sent/);
});

it("shows the look-alikes that were found only when it was to be sent", async () => {
  server.use(
    http.post(path, () => {
      wouldSend({ lookAlikes: [lookAlike("Harbour Limited")] });
      const errors = [{ field: "lookAlikesSeen", message: "x-Harbour Limited" }];
      return problem(409, {
        type: "/problems/look-alikes",
        title: "Look first",
        detail: "Xero holds 1 like it.",
        errors,
      });
    }),
  );
  renderApp(address);
  await press();
  expect(await screen.findByRole("listitem", { name: "Harbour Limited" })).toBeVisible();
  expect(screen.getByText(/nothing was sent. Look at them first/)).toBeVisible();
  expect(screen.getByRole("checkbox", { name: "None of these is Harbour Ltd" })).not.toBeChecked();
});

it("says when Xero could not be searched, and searches again", async () => {
  wouldSend({ searchTrouble: "Xero does not answer." });
  renderApp(address);
  expect(await screen.findByText(/Xero does not answer\./)).toBeVisible();
  expect(screen.queryByText(/archived ones were searched too/)).not.toBeInTheDocument();
  wouldSend({});
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText(/archived ones were searched too/)).toBeVisible();
});

it("keeps what Xero would refuse from being sent, and comes back from mending it", async () => {
  const bad = { field: "BILLING_ADDRESS", part: "city", message: "This city is too long.", source: company } as const;
  wouldSend({ draft: { ...preview.draft, problems: [bad] } });
  const before = { id: customerId, name: "Harbour Ltd", people: [], editedFields: [], archived: false, version: 1 };
  server.use(
    http.get(`*/api/companies/${customerId}`, () => HttpResponse.json(before)),
    http.put(`*/api/companies/${customerId}`, () => {
      wouldSend({});
      return HttpResponse.json({ ...before, version: 2 });
    }),
  );
  renderApp(address);
  expect(await screen.findByText(/This city is too long/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Create in Xero" })).toBeDisabled();
  await userEvent.click(screen.getByRole("link", { name: "Correct: Billing address" }));
  await screen.findByRole("heading", { name: "Edit Harbour Ltd" });
  const [city] = screen.getAllByLabelText("City");
  await waitFor(() => expect(city).toHaveFocus());
  await userEvent.type(city as HTMLElement, "Nelson");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await step(/what will be sent/);
  await waitFor(() => expect(screen.getByRole("button", { name: "Create in Xero" })).toBeEnabled());
});

it("tells of Xero's limit and of an answer that did not come, and goes on by itself", async () => {
  const soon = new Date(Date.now() + 40_000).toISOString();
  onCreate({
    ...standing,
    creation: { ...creation, state: "QUEUED", nextAttemptAt: soon, message: "Xero takes 60 calls a minute." },
  });
  renderApp(address);
  await press();
  expect(await screen.findByText(/^Waiting until /)).toBeVisible();
  expect(screen.getByText("Xero takes 60 calls a minute.")).toBeVisible();
  expect(screen.getByText(/You can close this page/)).toBeVisible();
  itStands({ ...standing, creation: { ...creation, state: "UNSURE" } });
  expect(await screen.findByText("No clear answer from Xero yet: looking whether it arrived")).toBeVisible();
  expect(screen.queryByText(/^Waiting/)).not.toBeInTheDocument();
  itStands(created);
  await step(/Harbour Ltd is in Xero/);
});

it("shows that it is being sent while the press is still waiting for its answer", async () => {
  let answer = () => undefined as unknown;
  server.use(
    http.post(path, async () => {
      itStands({ ...standing, creation });
      await new Promise((resolve) => {
        answer = () => resolve(undefined);
      });
      itStands(created);
      return HttpResponse.json(created.creation, { status: 202 });
    }),
  );
  renderApp(address);
  await press();
  expect(await screen.findByText("Sending to Xero…")).toBeVisible();
  answer();
  await step(/Harbour Ltd is in Xero/);
});

it("tells why Xero refused it, Xero's own words a click away, and tries again", async () => {
  onCreate({
    ...standing,
    creation: {
      ...creation,
      state: "REFUSED",
      message: "Another contact in Xero has the name Harbour Ltd.",
      problems: [{ field: "NAME", message: "The name is taken.", source: company }],
      answer: "The contact name Harbour Ltd is already assigned.",
      correlationId: "c0ffee",
    },
  });
  const { router } = renderApp(address);
  await press();
  const end = await step(/Harbour Ltd was not created in Xero/);
  await waitFor(() => expect(end).toHaveFocus());
  expect(screen.getByText("Another contact in Xero has the name Harbour Ltd.")).toBeVisible();
  expect(screen.getByRole("link", { name: "Correct: Name" })).toHaveAttribute(
    "href",
    expect.stringContaining("field=name"),
  );
  await userEvent.click(screen.getByRole("button", { name: "What Xero said" }));
  await waitFor(() => expect(screen.getByText("c0ffee")).toBeVisible());
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await step(/what will be sent/);
  expect(router.state.location.search).toEqual({ review: true });
  const sent = onCreate(created);
  await press();
  await step(/Harbour Ltd is in Xero/);
  expect(sent).toHaveLength(1);
  expect(router.state.location.search).toEqual({});
});

it("lets a creation that was not sent be taken back, and says when it is too late", async () => {
  const waiting = { ...standing, creation: { ...creation, state: "QUEUED" as const, mayCancel: true } };
  itStands(waiting);
  server.use(http.delete(cancelled, () => problem(409, { title: "It was sent", detail: "It is on its way." })));
  renderApp(address, salesSession);
  expect(await screen.findByText(/^Nothing was sent yet\. Cancel/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(await screen.findByText(/It is on its way/)).toBeVisible();
  server.use(
    http.delete(cancelled, () => {
      itStands(standing);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(await step(/what will be sent/)).toHaveFocus();
});

it("offers no way back once something may have been sent", async () => {
  itStands({ ...standing, creation: { ...creation, state: "UNSURE", mayHaveArrivedAs: "LL-7" } });
  renderApp(address);
  await step(/on its way/);
  expect(screen.queryByRole("button", { name: "Cancel" })).not.toBeInTheDocument();
});

it("says what to look for in Xero where nobody could find out, looks again, and links instead", async () => {
  const unclear = {
    ...standing,
    creation: {
      ...creation,
      state: "REFUSED" as const,
      message: "It could not be found out whether Xero created it.",
      mayHaveArrivedAs: "LL-0123",
    },
  };
  itStands(unclear);
  wouldSend({ standing: unclear, lookAlikes: [lookAlike("Harbour Limited", { near: false })] });
  renderApp(address);
  await step("Harbour Ltd may be in Xero");
  expect(screen.getByText("It could not be found out whether Xero created it.")).toBeVisible();
  expect(screen.getByLabelText("Contact number")).toHaveValue("LL-0123");
  await userEvent.setup().click(screen.getByRole("button", { name: "Copy the contact number" }));
  expect(await navigator.clipboard.readText()).toBe("LL-0123");
  expect(await screen.findByRole("button", { name: "Link instead: Harbour Limited", hidden: true })).toBeEnabled();
  const sent = onCreate(created);
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await step("Harbour Ltd is in Xero");
  expect(sent).toHaveLength(1);
});

it("leads to the archived contact that is in the way", async () => {
  const message = "Xero holds Harbour Ltd under the number of this customer, but archived.";
  itStands({
    ...standing,
    creation: {
      ...creation,
      state: "REFUSED",
      message,
      externalId: link.externalId,
      openInLedgerUrl: link.openInLedgerUrl,
      mayHaveArrivedAs: "LL-1",
    },
  });
  renderApp(address);
  await step("Harbour Ltd is archived in Xero");
  expect(screen.getByText(message)).toBeVisible();
  expect(screen.getByRole("link", { name: "Open Harbour Ltd in Xero (new tab)" })).toBeVisible();
});

it("says what is not right about a customer that is linked", async () => {
  const message = "Xero holds two contacts for this customer.";
  itStands({ ...created, creation: { ...creation, state: "LINKED", message, mayCancel: true } });
  let settled = false;
  server.use(
    http.delete(cancelled, () => {
      settled = true;
      itStands({ ...standing, links: created.links });
      return new HttpResponse(null, { status: 204 });
    }),
  );
  renderApp(address);
  await step("Harbour Ltd is in Xero");
  expect(screen.getByText(message)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "I have settled this" }));
  await waitFor(() => expect(screen.queryByText(message)).not.toBeInTheDocument());
  expect(settled).toBe(true);
});

it("a creation that waits for a decision says so above what would be sent", async () => {
  itStands({ ...standing, creation: { ...creation, state: "PARKED", message: "It looks like Harbour Limited." } });
  renderApp(address);
  expect(await screen.findByText("It looks like Harbour Limited.")).toBeVisible();
  await step(/what will be sent/);
});

it("who may not create it can look", async () => {
  const may = { ...standing, mayCreate: false, mayNotReason: "Only administrators create in Xero here." };
  itStands(may);
  wouldSend({ standing: may, lookAlikes: [lookAlike("Harbour Limited")] });
  renderApp(address, salesSession);
  expect(await screen.findByText("Only administrators create in Xero here.")).toBeVisible();
  expect(screen.queryByRole("button", { name: /Create in Xero|Link instead/ })).not.toBeInTheDocument();
});

it("lets the organisation be chosen where several are linked", async () => {
  const other = { ...standing, connectionId: link.ledgerContactId, organisationName: "Coastal Pty" };
  itStands({ ...standing, links: [link] }, other);
  const asked: (string | null)[] = [];
  server.use(
    http.get(path, ({ request }) => {
      asked.push(new URL(request.url).searchParams.get("connectionId"));
      return HttpResponse.json({ ...preview, standing: other });
    }),
  );
  renderApp(address);
  await step(/what will be sent · Coastal Pty/);
  await screen.findByRole("button", { name: "Create in Xero" });
  expect(asked).toEqual([other.connectionId]);
  await userEvent.selectOptions(screen.getByLabelText("Organisation"), "Kiwi Books (linked)");
  await step(/Harbour Ltd is in Xero/);
});

it("a contact of a company says that the company is created", async () => {
  const contactId = "00000000-0000-4000-8000-000000000102";
  server.use(
    http.get(`*/api/customers/${contactId}/xero-contacts`, () => HttpResponse.json([standing])),
    http.get(`*/api/customers/${contactId}/xero-contact`, () => HttpResponse.json(preview)),
  );
  renderApp(`/contacts/${contactId}/create-in-xero`);
  expect(await screen.findByRole("heading", { level: 1, name: "Create Harbour Ltd in Xero" })).toBeVisible();
  expect(screen.getByText(/belongs to Harbour Ltd: in Xero it is the company/)).toBeVisible();
});
