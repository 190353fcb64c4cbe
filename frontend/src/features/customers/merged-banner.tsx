import { Alert } from "@mantine/core";
import { IconArrowMerge } from "@/components/icons";
import { AnchorLink } from "@/components/links";

/** Says where the history of a customer went that was merged into another in Xero; nothing for one that was not. */
export function MergedBanner({ mergedInto }: { mergedInto: string | undefined }) {
  if (!mergedInto) return null;
  return (
    <Alert color="blue" mb="md" icon={<IconArrowMerge size={20} />} title="Merged into another customer in Xero">
      Its documents and its link have moved there.{" "}
      <AnchorLink to="/customers/$customerId" params={{ customerId: mergedInto }}>
        Open the customer that it became
      </AnchorLink>
    </Alert>
  );
}
