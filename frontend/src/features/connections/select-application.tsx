import { Alert, Button, Group, Radio, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, http } from "@/api/client";
import { IconAlertTriangle } from "@/components/icons";
import { PanelLoading } from "@/components/page-loading";
import { Refusal } from "@/components/refusal";
import { ErrorState } from "@/components/states";
import { connectionsKey } from "@/domain/connections/connections";
import { WhatIsWritten } from "./what-is-written";

/** The first step of a link: which accounting application it leads to. */
export function SelectApplication({ onCancel }: { onCancel?: () => void }) {
  const { data, error, refetch } = api.useQuery("get", "/api/accounting-applications");
  const [chosen, setChosen] = useState<string | null>(null);
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: (application: string) => http.POST("/api/connections", { body: { application } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: connectionsKey });
      onCancel?.();
    },
  });

  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PanelLoading label="the accounting applications" />;
  const application = data.find(({ code }) => code === (chosen ?? data[0]?.code));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (application) save.mutate(application.code);
  };
  return (
    <form onSubmit={submit} aria-label="Select the accounting application">
      <Stack gap="md">
        <Radio.Group label="Accounting application" value={application?.code ?? null} onChange={setChosen}>
          <Stack gap="xs" mt="xs">
            {data.map(({ code, name }) => (
              <Radio key={code} value={code} label={name} />
            ))}
          </Stack>
        </Radio.Group>
        {application && !application.configured && (
          <Alert
            color="yellow"
            icon={<IconAlertTriangle size={20} />}
            title={`This installation has no credentials for ${application.name} yet`}
          >
            {application.help ?? "Ask the operator of this installation to set them up."}
          </Alert>
        )}
        <WhatIsWritten application={application?.code} />
        <Refusal error={save.error} />
        <Group gap="sm">
          <Button type="submit" loading={save.isPending} disabled={!application?.configured}>
            Save
          </Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          Saving only keeps the choice. Nothing is read before you have connected.
        </Text>
      </Stack>
    </form>
  );
}
