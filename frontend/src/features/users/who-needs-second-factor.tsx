import { Paper, Radio, Skeleton, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, http } from "@/api/client";
import type { components } from "@/api/schema";
import { sessionQuery } from "@/api/session";
import { Refusal } from "@/components/refusal";
import { ErrorState } from "@/components/states";

type Rule = components["schemas"]["SecondFactorRule"];

const choices: readonly { value: Rule; label: string }[] = [
  { value: "ADMINS", label: "Administrators" },
  { value: "EVERYBODY", label: "Everybody" },
  { value: "NOBODY", label: "Nobody, each user decides" },
];

/** The workspace's rule of who must have a second factor; saved at once. */
export function WhoNeedsSecondFactor() {
  const { data, error, refetch } = api.useQuery("get", "/api/security-settings");
  const saving = useChange();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Skeleton h={190} maw={820} mt="lg" role="status" aria-busy aria-label="Loading who must have a second factor" />
    );
  return (
    <Paper withBorder p="md" mt="lg" maw={820}>
      <Stack gap="sm">
        <Radio.Group
          label="Who must have a second factor"
          description="They sign in with a code from an authenticator app as well. Who has none yet sets it up before anything else."
          value={saving.isPending ? saving.variables : data.secondFactor}
          onChange={(value) => saving.mutate(value as Rule)}
        >
          <Stack gap="xs" mt="xs">
            {choices.map((choice) => (
              <Radio key={choice.value} {...choice} disabled={saving.isPending} />
            ))}
          </Stack>
        </Radio.Group>
        {!data.enforced && (
          <Text size="sm" c="dimmed">
            This rule is not enforced here: this is a local run, or the installation has no key to store secrets with.
          </Text>
        )}
        <Refusal error={saving.error} />
      </Stack>
    </Paper>
  );
}

function useChange() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (secondFactor: Rule) => {
      await http.PUT("/api/security-settings", { body: { secondFactor } });
      await queryClient.invalidateQueries({ queryKey: api.queryOptions("get", "/api/security-settings").queryKey });
      // The rule may hold for the person who makes it.
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
}
