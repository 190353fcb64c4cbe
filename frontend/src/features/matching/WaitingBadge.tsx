import { Badge, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { joined, useConnections } from "@/api/connections";
import { formatCount } from "@/lib/format";
import { countQuery } from "./contacts";

/** How many contacts wait for a decision; nothing while none does. */
export default function WaitingBadge() {
  const { data: connections } = useConnections();
  const { data = 0 } = useQuery({ ...countQuery("PARKED"), enabled: joined(connections).length > 0 });
  if (data === 0) return null;
  return (
    <Badge size="sm" variant="light" color="blue" miw="max-content">
      {formatCount(data)}
      <VisuallyHidden> waiting</VisuallyHidden>
    </Badge>
  );
}
