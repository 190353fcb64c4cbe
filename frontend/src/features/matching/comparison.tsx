import { None } from "@/components/none";
import { StatusBadge } from "@/components/status-badge";
import { type Agreement, type Choice, compare } from "./agreement";
import type { LedgerContact } from "./contacts";
import classes from "./matching.module.css";

type Props = { contact: LedgerContact; customer: Choice | undefined };

/** The contact of the books beside the customer it may be, field by field; what agrees is said in words. */
export function Comparison({ contact, customer }: Props) {
  return (
    <table className={classes.comparison} aria-label={`${contact.name} in Xero and here`}>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">In Xero</th>
          <th scope="col">{customer ? "Here" : "Nothing chosen yet"}</th>
          <th scope="col">Agreement</th>
        </tr>
      </thead>
      <tbody>
        {compare(contact, customer).map(({ field, theirs, ours, agreement }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td data-side="Xero">{theirs || <None />}</td>
            <td data-side="Here">{ours || <None />}</td>
            <td>{agreement && <Mark agreement={agreement} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Mark({ agreement }: { agreement: Exclude<Agreement, ""> }) {
  if (agreement === "Differs") return <StatusBadge tone="bad">Differs</StatusBadge>;
  if (agreement.startsWith("Only")) return <span className={classes.dim}>{agreement}</span>;
  return <StatusBadge tone="good">{agreement}</StatusBadge>;
}
