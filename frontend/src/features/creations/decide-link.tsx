import { ButtonLink } from "@/components/links";
import { type Creation, isUnclear } from "@/domain/creations/standings";
import { createPage } from "@/domain/customers/pages";

/** Leads to the page where a person brings a creation on: its values, its look-alikes and why it was refused. */
export function DecideLink({ creation }: { creation: Creation }) {
  const { connectionId, customerId, customerKind, customerName, state } = creation;
  const verb = isUnclear(creation) ? "Look and decide" : state === "PARKED" ? "Decide" : "See why and try again";
  return (
    <ButtonLink
      {...createPage({ id: customerId, kind: customerKind }, connectionId)}
      size="compact-sm"
      variant="default"
      aria-label={`${verb}: ${customerName}`}
    >
      {verb}
    </ButtonLink>
  );
}
