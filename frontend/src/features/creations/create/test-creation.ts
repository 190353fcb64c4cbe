import { HttpResponse, http } from "msw";
import type { Standing } from "@/domain/creations/standings";
import { server } from "../../../../tests/server";
import type { LookAlike, Preview } from "./creation";

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

export const customerId = uuid(101);
export const connectionId = uuid(9);
export const company = { kind: "COMPANY", id: customerId, name: "Harbour Ltd" } as const;

export const standing: Standing = {
  customerId,
  customerKind: "COMPANY",
  customerName: "Harbour Ltd",
  connectionId,
  organisationName: "Kiwi Books",
  connected: true,
  direction: "FROM_LEDGER",
  links: [],
  mayCreate: true,
};

export const link = {
  ledgerContactId: uuid(7),
  externalId: "x7",
  name: "Harbour Ltd",
  archived: false,
  openInLedgerUrl: "https://books.example/contact/7",
};

export const creation: NonNullable<Standing["creation"]> = {
  connectionId,
  customerId,
  customerKind: "COMPANY",
  customerName: "Harbour Ltd",
  state: "SENDING",
  automatic: false,
  problems: [],
  attempts: 1,
  requestedBy: "Demo Sales",
  requestedAt: "2026-11-22T09:42:00Z",
  changedAt: "2026-11-22T09:42:00Z",
  mayCancel: false,
};

export const created: Standing = {
  ...standing,
  links: [link],
  creation: { ...creation, state: "LINKED", ledgerContactId: link.ledgerContactId },
};

export const preview: Preview = {
  standing,
  draft: {
    values: [
      { field: "NAME", value: "Harbour Ltd", source: company },
      { field: "EMAIL", value: "hello@harbour.example", source: company },
      {
        field: "DIRECT_PHONE",
        value: "+64 9 555 0100",
        source: { kind: "CONTACT", id: uuid(102), name: "Moana Rāwiri" },
      },
      { field: "CURRENCY", value: "NZD", source: { kind: "ORGANISATION", name: "Kiwi Books" } },
    ],
    problems: [],
    notes: ["The job title is not sent: Xero has no place for it."],
    version: "v1",
  },
  lookAlikes: [],
  currencies: ["NZD", "AUD"],
};

export const lookAlike = (name: string, part: Partial<LookAlike> = {}): LookAlike => ({
  externalId: `x-${name}`,
  name,
  phones: [],
  archived: false,
  score: 84,
  near: true,
  reasons: [{ field: "SIMILAR_NAME", value: name }],
  ...part,
});

const path = `*/api/customers/${customerId}/xero-contact`;

/** How it stands, from the next look on. */
export function itStands(...standings: Standing[]) {
  server.use(http.get(`${path}s`, () => HttpResponse.json(standings)));
}

export function wouldSend(part: Partial<Preview>) {
  server.use(http.get(path, () => HttpResponse.json({ ...preview, ...part })));
}

/** Answers a press with `after` as the new standing; tells what was sent. */
export function onCreate(after: Standing): unknown[] {
  const sent: unknown[] = [];
  server.use(
    http.post(path, async ({ request }) => {
      sent.push(await request.json());
      itStands(after);
      return HttpResponse.json(after.creation, { status: 202 });
    }),
  );
  return sent;
}

export const problem = (status: number, body: object) =>
  HttpResponse.json(body, { status, headers: { "content-type": "application/problem+json" } });
