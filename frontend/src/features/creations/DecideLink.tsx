import { ButtonLink } from "@/components/links";
import type { ContactCreation } from "./creations";

/** Leads to the page where a person brings a creation on: its values, its look-alikes and what was refused. */
export function DecideLink({
  creation: { customerId, customerKind, customerName, state },
}: {
  creation: ContactCreation;
}) {
  const verb = state === "PARKED" ? "Decide" : "Mend and try again";
  const label = `${verb}: ${customerName}`;
  return customerKind === "COMPANY" ? (
    <ButtonLink
      to="/companies/$companyId"
      params={{ companyId: customerId }}
      size="compact-sm"
      variant="default"
      aria-label={label}
    >
      {verb}
    </ButtonLink>
  ) : (
    <ButtonLink
      to="/contacts/$contactId"
      params={{ contactId: customerId }}
      size="compact-sm"
      variant="default"
      aria-label={label}
    >
      {verb}
    </ButtonLink>
  );
}
