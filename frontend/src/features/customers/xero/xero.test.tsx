import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import {
  balance,
  creation,
  id,
  invoice,
  invoiceId,
  itStands,
  link,
  standing,
  summary,
  theBooksSay,
  theCompanyIs,
} from "../../../../tests/customer-books";
import { renderApp, salesSession } from "../../../../tests/render-app";
import { server } from "../../../../tests/server";

beforeEach(() => {
  theCompanyIs({});
  itStands();
});

it("answers what is owed, how late it is, and how fresh the figures are", async () => {
  theBooksSay(summary);
  renderApp(`/companies/${id}`, salesSession);
  const owes = await screen.findByRole("region", { name: "Owes" });
  expect(owes).toHaveTextContent("NZD 640.00");
  expect(within(screen.getByRole("region", { name: "Overdue" })).getByLabelText("Overdue")).toBeVisible();
  expect(screen.getByText(/as of/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Open Anchor Lines in Xero (new tab)" })).toHaveAttribute(
    "href",
    link.openInLedgerUrl,
  );
  expect(await screen.findByText("Overdue 21 days")).toBeVisible();
});

it("opens a document into its lines and payments, and keeps it open in the address", async () => {
  theBooksSay(summary);
  const { router } = renderApp(`/companies/${id}`, salesSession);
  await userEvent.click(await screen.findByRole("button", { name: /INV-1204/ }));
  const line = (await screen.findByText("Golf balls")).closest("tr");
  expect(line).toHaveTextContent("5.6125");
  expect(line).toHaveTextContent("67.35");
  expect(screen.getByRole("region", { name: "Payments and credits" })).toHaveTextContent(
    "30 Oct 2026: paid NZD 594.50",
  );
  expect(router.state.location.search).toEqual({ document: invoiceId });
});

it("says plainly when no contact in Xero is this customer", async () => {
  theBooksSay({ ...summary, links: [], documents: 0 });
  renderApp(`/companies/${id}`, salesSession);
  expect(await screen.findByText("Not in Xero yet")).toBeVisible();
  expect(screen.getByText(/No organisation is linked to this workspace/)).toBeVisible();
});

it("offers to create in Xero what is not there yet", async () => {
  theBooksSay({ ...summary, links: [], documents: 0 });
  itStands(standing);
  renderApp(`/companies/${id}`, salesSession);
  expect(await screen.findByRole("link", { name: "Create in Xero" })).toHaveAttribute(
    "href",
    `/companies/${id}/create-in-xero`,
  );
});

it("says why somebody may not create it, and that a contact stands for its company", async () => {
  theBooksSay({ ...summary, links: [], documents: 0 });
  const company = "00000000-0000-4000-8000-000000000102";
  itStands({
    ...standing,
    customerId: company,
    customerName: "Harbour Ltd",
    mayCreate: false,
    mayNotReason: "An administrator has left creating in Xero to administrators.",
  });
  renderApp(`/companies/${id}`, salesSession);
  expect(await screen.findByText(/An administrator has left creating/)).toBeVisible();
  expect(screen.getByText(/linked to Harbour Ltd, the company that this contact belongs to/)).toBeVisible();
  expect(screen.queryByRole("link", { name: "Create in Xero" })).not.toBeInTheDocument();
});

it.each([
  [{ state: "QUEUED", automatic: true }, "Will be created in Xero", "See how it goes"],
  [{ state: "UNSURE" }, "No clear answer from Xero yet", "See how it goes"],
  [{ state: "REFUSED", mayHaveArrivedAs: "LL-1" }, "No clear answer from Xero", "Look and decide"],
  [{ state: "REFUSED", message: "Xero says no." }, "Was not created in Xero", "See why and try again"],
  [{ state: "PARKED" }, "Looks like a contact in Xero", "Decide"],
])("shows a creation that is %o, and leads to it", async (part, badge, verb) => {
  theBooksSay({ ...summary, links: [], documents: 0 });
  itStands({ ...standing, creation: { ...creation, ...part } });
  renderApp(`/companies/${id}`, salesSession);
  expect(await screen.findByText(badge)).toBeVisible();
  expect(screen.getByRole("link", { name: verb })).toBeVisible();
});

it("shows the figures as soon as a creation in the background has ended in a link", async () => {
  let links: object[] = [];
  server.use(
    http.get(`*/api/customers/${id}/xero-contacts`, () => {
      const answer = [
        { ...standing, links, creation: { ...creation, state: links.length > 0 ? "LINKED" : "SENDING" } },
      ];
      links = [{ ...link, externalId: "x7" }];
      return HttpResponse.json(answer);
    }),
    http.get(`*/api/customers/${id}/balance`, () => HttpResponse.json(balance)),
    http.get(`*/api/customers/${id}/sales-summary`, () =>
      HttpResponse.json({ ...summary, documents: 0, links: links.length > 0 ? [link] : [] }),
    ),
  );
  renderApp(`/companies/${id}`, salesSession);
  expect(await screen.findByText("Linked to Harbour Trading")).toBeVisible();
});

it("ends a link after a question, and takes that back", async () => {
  theBooksSay(summary);
  itStands({ ...standing, links: [{ ...link, externalId: "x7" }] });
  const asked: string[] = [];
  const decision = { id: invoiceId, decidedBy: "Demo Admin", decidedAt: summary.asOf, undone: false, decided: [] };
  server.use(
    http.delete(`*/api/customers/${id}/xero-contact`, ({ request }) => {
      asked.push(new URL(request.url).search);
      theBooksSay({ ...summary, links: [], documents: 0 });
      itStands(standing);
      return HttpResponse.json(decision);
    }),
    http.delete(`*/api/link-decisions/${decision.id}`, () => {
      asked.push("undo");
      return HttpResponse.json({ ...decision, undone: true });
    }),
  );
  renderApp(`/companies/${id}`, salesSession);
  await userEvent.click(await screen.findByRole("button", { name: "More about Anchor Lines in Xero" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Unlink", hidden: true }));
  const question = await screen.findByRole("dialog");
  expect(question).toHaveTextContent("Nothing changes in Xero.");
  await userEvent.click(within(question).getByRole("button", { name: "Unlink" }));
  expect(await screen.findByRole("link", { name: "Create in Xero" })).toBeVisible();
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  expect(await screen.findByText("Taken back")).toBeVisible();
  expect(asked).toEqual([`?connectionId=${link.connectionId}&ledgerContactId=${link.ledgerContactId}`, "undo"]);
});

it("offers the choice where a field was edited here and differs in Xero", async () => {
  theBooksSay(summary);
  theCompanyIs({ email: "here@example.com", editedFields: ["email"] });
  const difference = {
    field: "email",
    ours: "here@example.com",
    books: "books@example.com",
    bothChanged: true,
    ledgerContactId: link.ledgerContactId,
    organisationName: "Harbour Trading",
  };
  let differences: object[] = [difference];
  let kept: unknown;
  server.use(
    http.get(`*/api/customers/${id}/field-differences`, () => HttpResponse.json(differences)),
    http.put(`*/api/customers/${id}/field-differences/email`, async ({ request }) => {
      kept = await request.json();
      differences = [];
      return HttpResponse.json(differences);
    }),
  );
  renderApp(`/companies/${id}`, salesSession);
  const panel = await screen.findByRole("region", { name: "Different in Xero" });
  expect(panel).toHaveTextContent("Changed here and in Xero: choose one.");
  expect(panel).toHaveTextContent("Harbour Trading in Xero: books@example.com");
  expect(screen.getByText(/edited here$/)).toBeVisible();
  await userEvent.click(within(panel).getByRole("button", { name: "Take Xero’s: E-mail" }));
  await waitFor(() => expect(panel).not.toBeInTheDocument());
  expect(kept).toEqual({ keep: "BOOKS", seen: { ours: "here@example.com", books: "books@example.com" } });
});

it("leads from a customer that was merged in Xero to the one that it became", async () => {
  theBooksSay({ ...summary, links: [], documents: 0 });
  const survivor = "00000000-0000-4000-8000-000000000102";
  theCompanyIs({ mergedInto: survivor });
  renderApp(`/companies/${id}`, salesSession);
  expect(await screen.findByRole("link", { name: "Open the customer that it became" })).toHaveAttribute(
    "href",
    `/customers/${survivor}`,
  );
});

it("opens the document that a link names, also when it stands on another page of the history", async () => {
  theBooksSay(summary);
  server.use(
    http.get(`*/api/customers/${id}/sales-documents`, () =>
      HttpResponse.json({
        items: [{ ...invoice, id: link.connectionId, number: "INV-9" }],
        page: 1,
        size: 15,
        total: 16,
      }),
    ),
  );
  renderApp(`/companies/${id}?document=${invoiceId}`, salesSession);
  const opened = await screen.findByRole("region", { name: "Invoice INV-1204" });
  expect(await within(opened).findByText("Golf balls")).toBeVisible();
});

it("lists the contacts in Xero that are this customer by organisation", async () => {
  const other = {
    ...link,
    ledgerContactId: "00000000-0000-4000-8000-000000000008",
    name: "Anchor Lines AU",
    organisationName: "Coastal Pty",
  };
  theBooksSay({ ...summary, links: [link, other] });
  renderApp(`/companies/${id}`, salesSession);
  const list = await screen.findByRole("list", { name: "Contacts in Xero that are this customer" });
  expect(
    within(list)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([
    expect.stringContaining("Coastal Pty: Anchor Lines AU"),
    expect.stringContaining("Harbour Trading: Anchor Lines"),
  ]);
});
