import { Alert, Button, Group, List, Paper, Stack, Text, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { IconAlertTriangle } from "@/components/icons";
import { None } from "@/components/none";
import { Refusal } from "@/components/refusal";
import { fieldName } from "./field-names";
import { useEditedFields } from "./use-edited-fields";

type FieldDifference = components["schemas"]["FieldDifference"];

/** "Different in Xero": fields that were edited here and differ from Xero; each is kept or taken. */
export function FieldDifferences({ customer }: { customer: { id: string; editedFields: string[] } }) {
  const params = { path: { id: customer.id } };
  const { data, error } = api.useQuery(
    "get",
    "/api/customers/{id}/field-differences",
    { params },
    { enabled: useEditedFields(customer).length > 0 },
  );
  if (error && !data) return <Refusal error={error} />;
  if (!data || data.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label="Different in Xero">
      <Title order={2} mb={4}>
        Different in Xero
      </Title>
      <Text size="xs" c="dimmed" mb="sm">
        You changed these here. Syncs do not overwrite them, and Xero is not updated.
      </Text>
      <Stack gap="md">
        {data.map((difference) => (
          <Difference
            key={`${difference.field} ${difference.ledgerContactId}`}
            customerId={customer.id}
            difference={difference}
          />
        ))}
      </Stack>
    </Paper>
  );
}

function Difference({ customerId, difference }: { customerId: string; difference: FieldDifference }) {
  const { field, ours, books, bothChanged, organisationName } = difference;
  const queryClient = useQueryClient();
  const choose = api.useMutation("put", "/api/customers/{id}/field-differences/{field}", {
    onSuccess: () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === "get" }),
  });
  const name = fieldName(field);
  const keep = (side: "OURS" | "BOOKS") =>
    choose.mutate({
      params: { path: { id: customerId, field } },
      body: { keep: side, seen: { ...(ours && { ours }), ...(books && { books }) } },
    });
  return (
    <Stack gap={6} component="section" aria-label={name}>
      <Text size="sm" fw={600}>
        {name}
      </Text>
      {bothChanged && (
        <Alert color="orange" p="xs" icon={<IconAlertTriangle size={18} />}>
          Changed here and in Xero: choose one.
        </Alert>
      )}
      <List size="sm" listStyleType="none" style={{ overflowWrap: "anywhere" }}>
        <List.Item>
          <Text span inherit c="dimmed">
            Here:
          </Text>{" "}
          {ours || <None />}
        </List.Item>
        <List.Item>
          <Text span inherit c="dimmed">
            {organisationName} in Xero:
          </Text>{" "}
          {books || <None />}
        </List.Item>
      </List>
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          disabled={choose.isPending}
          aria-label={`Keep ours: ${name}`}
          onClick={() => keep("OURS")}
        >
          Keep ours
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={choose.isPending}
          aria-label={`Take Xero’s: ${name}`}
          onClick={() => keep("BOOKS")}
        >
          Take Xero’s
        </Button>
      </Group>
      <Refusal error={choose.error} />
    </Stack>
  );
}
