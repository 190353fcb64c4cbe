import { Badge, VisuallyHidden } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { inUse, useConnections } from "@/domain/connections/connections";
import { formatCount } from "@/lib/format";
import { standingQuery } from "./creations";
import { needsPerson } from "./progress";

/** How many creations only a person can bring on; nothing while none does. */
export default function CreationsBadge() {
  const { data: connections } = useConnections();
  const answers = useQueries({ queries: inUse(connections).map(({ id }) => standingQuery(id)) });
  const count = answers.reduce((sum, { data }) => sum + (data ? needsPerson(data.counts) : 0), 0);
  if (count === 0) return null;
  return (
    <Badge size="sm" variant="light" color="red" miw="max-content">
      {formatCount(count)}
      <VisuallyHidden> to decide</VisuallyHidden>
    </Badge>
  );
}
