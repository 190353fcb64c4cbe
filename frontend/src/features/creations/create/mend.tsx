import { ButtonLink } from "@/components/links";
import type { Problem } from "./creation";
import { fieldLabel } from "./draft-rows";
import { mendTarget } from "./mend-target";

/** Leads to the field that Xero would refuse, and after saving back to `back`; nothing where it is not edited here. */
export function Mend({ problem, back }: { problem: Problem; back: string }) {
  const target = mendTarget(problem);
  if (!target) return null;
  const { id, kind, field } = target;
  const search = { field, back };
  const look = { size: "compact-sm", variant: "default", miw: "max-content" } as const;
  const label = `Correct: ${fieldLabel(problem.field)}`;
  return kind === "COMPANY" ? (
    <ButtonLink to="/companies/$companyId/edit" params={{ companyId: id }} search={search} aria-label={label} {...look}>
      Correct
    </ButtonLink>
  ) : (
    <ButtonLink to="/contacts/$contactId/edit" params={{ contactId: id }} search={search} aria-label={label} {...look}>
      Correct
    </ButtonLink>
  );
}
