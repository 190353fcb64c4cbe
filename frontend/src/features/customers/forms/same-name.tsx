import { Alert, Button, Group, List, Text } from "@mantine/core";
import { api } from "@/api/client";
import { ApiError, toFailure } from "@/api/problem";
import { IconAlertTriangle } from "@/components/icons";
import { CustomerLink } from "@/domain/customers/customer-link";

/** Whether a new customer was not saved because others have its name. */
export function isSameName(error: unknown): boolean {
  return error instanceof ApiError && error.problem.type === "/problems/same-name";
}

type Props = {
  /** The name as it was sent. */
  name: string;
  busy: boolean;
  onSaveAnyway: (seen: string[]) => void;
};

/** Customers that have the name already, before another one is saved. */
export function SameName({ name, busy, onSaveAnyway }: Props) {
  const {
    data = [],
    error,
    isFetching,
    refetch,
  } = api.useQuery("get", "/api/customers/same-name", { params: { query: { name } } }, { staleTime: 0 });
  return (
    <Alert
      color="orange"
      role="alert"
      icon={<IconAlertTriangle size={20} />}
      title={data.length > 1 ? "Customers with this name exist" : "A customer with this name exists"}
    >
      <List size="sm" listStyleType="none" mb="sm">
        {data.map(({ id, kind, name: taken, archived }) => (
          <List.Item key={id}>
            <CustomerLink id={id} kind={kind} name={taken} />
            {archived && " (archived)"}
          </List.Item>
        ))}
      </List>
      {error && (
        <Group justify="space-between" mb="sm">
          <Text size="sm">The customers with this name could not be loaded. {toFailure(error).next}</Text>
          <Button size="compact-sm" variant="default" loading={isFetching} onClick={() => refetch()}>
            Try again
          </Button>
        </Group>
      )}
      <Group justify="space-between">
        <Text size="sm">Open it, or save this one as another customer.</Text>
        <Button
          size="compact-sm"
          variant="default"
          disabled={isFetching || error !== null}
          loading={busy}
          onClick={() => onSaveAnyway(data.map(({ id }) => id))}
        >
          Save anyway
        </Button>
      </Group>
    </Alert>
  );
}
