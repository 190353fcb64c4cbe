import type { Creation } from "@/components/inXero/standings";
import { ButtonLink } from "@/components/links";

/** Leads to the page where a person brings a creation on: its values, its look-alikes and what was refused. */
export function DecideLink({
  creation: { connectionId, customerId, customerKind, customerName, state },
}: {
  creation: Creation;
}) {
  const verb = state === "PARKED" ? "Decide" : "Mend and try again";
  const label = `${verb}: ${customerName}`;
  return customerKind === "COMPANY" ? (
    <ButtonLink
      to="/companies/$companyId/create-in-xero"
      params={{ companyId: customerId }}
      search={{ connection: connectionId }}
      size="compact-sm"
      variant="default"
      aria-label={label}
    >
      {verb}
    </ButtonLink>
  ) : (
    <ButtonLink
      to="/contacts/$contactId/create-in-xero"
      params={{ contactId: customerId }}
      search={{ connection: connectionId }}
      size="compact-sm"
      variant="default"
      aria-label={label}
    >
      {verb}
    </ButtonLink>
  );
}
