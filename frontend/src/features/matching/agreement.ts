import type { components } from "@/api/schema";
import type { Candidate, LedgerContact } from "./contacts";

type Sign = components["schemas"]["MatchSign"];

/** How one field of the two stands. */
export type Agreement = "Same" | "Similar" | "Same domain" | "Differs" | "Only in Xero" | "Only here" | "";

export type ComparedField = { field: string; theirs: string; ours: string; agreement: Agreement };

/** What may be linked to: a candidate with its score, or a customer that a person has looked up. */
export type Choice = Omit<Candidate, "score" | "reasons" | "linkedNames"> &
  Partial<Pick<Candidate, "score" | "reasons" | "linkedNames">>;

const plain = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[^\p{Letter}\p{Number}]/gu, "")
    .toLowerCase();
const digits = (phone: string) => phone.replace(/\D/g, "").replace(/^0+/, "");

/** Whether two numbers ring at the same place, one of them perhaps written with its country: +64 9 and 09. */
function samePhone(one: string, other: string): boolean {
  const [a, b] = [digits(one), digits(other)];
  return Math.min(a.length, b.length) >= 7 && (a.endsWith(b) || b.endsWith(a));
}

/** The fields of both sides, those that are empty on both left out. */
export function compare(contact: LedgerContact, customer: Choice | undefined): ComparedField[] {
  const reasons = new Set(customer?.reasons?.map(({ field }) => field));
  const rows: [field: string, theirs: string | undefined, ours: string | undefined, Agreement | undefined][] = [
    ["Name", contact.name, customer?.name, reasons.has("SIMILAR_NAME") ? "Similar" : said("NAME")],
    ["Person", contact.personName, undefined, ""],
    ["E-mail", contact.email, customer?.email, reasons.has("EMAIL_DOMAIN") ? "Same domain" : said("EMAIL")],
    ["Phone", contact.phones.join(", "), customer?.phones.join(", "), phoneAgrees() ? "Same" : said("PHONE")],
    ["Account number", contact.accountNumber, customer?.accountNumber, said("ACCOUNT_NUMBER")],
    ["Tax number", contact.taxNumber, customer?.taxNumber, said("TAX_NUMBER")],
    ["Billing address", contact.billingAddress, customer?.billingAddress, undefined],
  ];
  return rows
    .filter(([, theirs, ours]) => theirs || ours)
    .map(([field, theirs = "", ours = "", known]) => ({
      field,
      theirs,
      ours,
      agreement: customer ? (known ?? judged(theirs, ours)) : "",
    }));

  function said(field: Sign): Agreement | undefined {
    return reasons.has(field) ? "Same" : undefined;
  }

  function phoneAgrees(): boolean {
    return contact.phones.some((theirs) => customer?.phones.some((ours) => samePhone(theirs, ours)));
  }
}

function judged(theirs: string, ours: string): Agreement {
  if (!ours) return "Only in Xero";
  if (!theirs) return "Only here";
  return plain(theirs) === plain(ours) ? "Same" : "Differs";
}

/** The best candidate where it is clearly the best one: none when two share the highest score. */
export function clearBest({ candidates: [best, second] }: LedgerContact, atLeast: number): Candidate | undefined {
  return best && best.score >= atLeast && best.score !== second?.score ? best : undefined;
}
