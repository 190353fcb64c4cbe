import { Badge, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { joined, useConnections } from "@/domain/connections/connections";
import { openCountsQuery } from "@/domain/sync/open-counts";
import { formatCount } from "@/lib/format";

/** How many contacts wait for a decision; nothing while none does. */
export default function WaitingBadge() {
  const { data: connections } = useConnections();
  const { data: open } = useQuery({ ...openCountsQuery(), enabled: joined(connections).length > 0 });
  if (!open?.parked) return null;
  return (
    <Badge size="sm" variant="light" color="blue" miw="max-content">
      {formatCount(open.parked)}
      <VisuallyHidden> waiting</VisuallyHidden>
    </Badge>
  );
}
