import { StatusBadge } from "@/components/status-badge";
import { formatInstant } from "@/lib/format";

/** Marks a person whom Xero does not name any more; what was imported of them stays here. */
export function NoLongerInXero({ since }: { since: string }) {
  return (
    <span title={`A sync found this on ${formatInstant(since)}. The person stays here until you archive them.`}>
      <StatusBadge tone="neutral">No longer in Xero</StatusBadge>
    </span>
  );
}
