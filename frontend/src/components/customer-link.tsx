import type { components } from "@/api/schema";
import { AnchorLink } from "./links";

type Props = {
  id: string;
  kind: components["schemas"]["CustomerKind"];
  name: string;
  /** The sales document that is open on the customer's page. */
  document?: string;
};

/** Leads to a customer's page, be it a company or an individual. */
export function CustomerLink({ id, kind, name, document }: Props) {
  const search = document ? { document } : {};
  return kind === "COMPANY" ? (
    <AnchorLink to="/companies/$companyId" params={{ companyId: id }} search={search} fw={500}>
      {name}
    </AnchorLink>
  ) : (
    <AnchorLink to="/contacts/$contactId" params={{ contactId: id }} search={search} fw={500}>
      {name}
    </AnchorLink>
  );
}
