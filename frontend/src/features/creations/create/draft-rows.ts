import type { components } from "@/api/schema";
import type { Problem } from "./creation";

type Draft = components["schemas"]["ContactDraft"];
type Field = Problem["field"];
export type Value = Draft["values"][number];

/** One line of what will be sent: a value with what Xero would refuse of it, or a refusal where there is no value. */
export type DraftRow = { field: Field; label: string; value?: Value; problems: Problem[] };
export type DraftGroup = { title: string; rows: DraftRow[] };

const groups: [title: string, fields: Field[]][] = [
  ["Name and people", ["NAME", "FIRST_NAME", "LAST_NAME", "PERSON"]],
  ["E-mail and phones", ["EMAIL", "PHONE", "DIRECT_PHONE", "MOBILE"]],
  ["Addresses", ["BILLING_ADDRESS", "SHIPPING_ADDRESS"]],
  ["Numbers and currency", ["ACCOUNT_NUMBER", "TAX_NUMBER", "CURRENCY", "CONTACT_NUMBER"]],
];

const labels: Record<Field, string> = {
  NAME: "Name",
  FIRST_NAME: "First name",
  LAST_NAME: "Last name",
  PERSON: "Further person",
  EMAIL: "E-mail",
  PHONE: "Phone",
  DIRECT_PHONE: "Direct phone",
  MOBILE: "Mobile",
  BILLING_ADDRESS: "Billing address",
  SHIPPING_ADDRESS: "Shipping address",
  ACCOUNT_NUMBER: "Account number",
  TAX_NUMBER: "Tax number",
  CURRENCY: "Currency",
  CONTACT_NUMBER: "Contact number",
};

export const fieldLabel = (field: Field) => labels[field];

/** What will be sent in groups; those without anything to say are left out. */
export function draftGroups({ values, problems }: Draft): DraftGroup[] {
  return groups
    .map(([title, fields]) => ({ title, rows: fields.flatMap((field) => rowsOf(field, values, problems)) }))
    .filter(({ rows }) => rows.length > 0);
}

function rowsOf(field: Field, allValues: Value[], allProblems: Problem[]): DraftRow[] {
  const values = allValues.filter((value) => value.field === field);
  const problems = allProblems.filter((problem) => problem.field === field);
  const label = labels[field];
  // Several values of one field are several people: a problem belongs to the one whose record it names.
  const belongs = (problem: Problem, value: Value) => values.length === 1 || problem.source.id === value.source.id;
  const rows: DraftRow[] = values.map((value) => ({
    field,
    label,
    value,
    problems: problems.filter((problem) => belongs(problem, value)),
  }));
  const left = problems.filter((problem) => !values.some((value) => belongs(problem, value)));
  return left.length > 0 ? [...rows, { field, label, problems: left }] : rows;
}
