import type { components } from "@/api/schema";
import { AnchorLink } from "./links";

type Props = { id: string; kind: components["schemas"]["CustomerKind"]; name: string };

/** Leads to a customer's page, be it a company or an individual. */
export function CustomerLink({ id, kind, name }: Props) {
  return kind === "COMPANY" ? (
    <AnchorLink to="/companies/$companyId" params={{ companyId: id }} fw={500}>
      {name}
    </AnchorLink>
  ) : (
    <AnchorLink to="/contacts/$contactId" params={{ contactId: id }} fw={500}>
      {name}
    </AnchorLink>
  );
}
