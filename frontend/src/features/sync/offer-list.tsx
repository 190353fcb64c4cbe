import { Alert, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { http } from "@/api/client";
import { IconInfoCircle } from "@/components/icons";
import { ButtonLink } from "@/components/links";
import { formatCount } from "@/lib/format";

type Props = { connectionId: string; organisation: string };

/** After writing has begun: how many customers exist that are not in the books, and the way to choose among them. */
export function OfferList({ connectionId, organisation }: Props) {
  const { data } = useQuery({
    queryKey: ["customers-to-create", connectionId, "count"],
    queryFn: async () => {
      const params = { path: { id: connectionId }, query: { size: 1 } };
      return (await http.GET("/api/connections/{id}/customers-to-create", { params })).data;
    },
  });
  return (
    <Alert
      color="blue"
      maw={820}
      icon={<IconInfoCircle size={20} />}
      title={`New customers are created in ${organisation} from now on`}
      role="status"
    >
      <Stack gap="xs" align="flex-start">
        {existing(data?.total, organisation)}
        {data?.total !== 0 && (
          <ButtonLink to="/xero/creations" search={{ connection: connectionId }} size="xs" variant="default">
            Choose customers to create
          </ButtonLink>
        )}
      </Stack>
    </Alert>
  );
}

function existing(count: number | undefined, organisation: string): string {
  if (count === 0) return `Every customer that exists is in ${organisation} already.`;
  if (count === undefined) return "Customers that exist were not sent. You can choose among them.";
  return count === 1
    ? "1 customer that exists is not there yet; nothing was sent for it."
    : `${formatCount(count)} customers that exist are not there yet; nothing was sent for them.`;
}
