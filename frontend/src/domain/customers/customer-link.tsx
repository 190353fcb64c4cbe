import { AnchorLink } from "@/components/links";
import { pageOf, type WhosePage } from "./pages";

type Props = WhosePage & {
  name: string;
  /** The sales document that is open on the customer's page. */
  document?: string;
};

/** Leads to a customer's page, be it a company or an individual. */
export function CustomerLink({ name, document, ...whose }: Props) {
  return (
    <AnchorLink {...pageOf(whose)} search={document ? { document } : {}} fw={500}>
      {name}
    </AnchorLink>
  );
}
