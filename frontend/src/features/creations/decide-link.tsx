import { createPage } from "@/components/in-xero/create-page";
import { type Creation, isUnclear } from "@/components/in-xero/standings";
import { ButtonLink } from "@/components/links";

/** Leads to the page where a person brings a creation on: its values, its look-alikes and why it was refused. */
export function DecideLink({ creation }: { creation: Creation }) {
  const { connectionId, customerId, customerKind, customerName, state } = creation;
  const verb = isUnclear(creation) ? "Look and decide" : state === "PARKED" ? "Decide" : "See why and try again";
  const kind = customerKind === "COMPANY" ? "COMPANY" : "INDIVIDUAL";
  return (
    <ButtonLink
      {...createPage({ id: customerId, kind }, connectionId)}
      size="compact-sm"
      variant="default"
      aria-label={`${verb}: ${customerName}`}
    >
      {verb}
    </ButtonLink>
  );
}
