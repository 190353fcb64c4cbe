import { Button, Group, Radio, Stack } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { http } from "@/api/client";
import { type Connection, connectionsKey } from "@/api/connections";
import { Refusal } from "@/components/Refusal";
import { tellOtherTabs } from "./linkNews";

type Props = { connection: Connection; onChosen?: (connection: Connection) => void };

/** Asks which of the organisations that consent was given for is to be linked. */
export function OrganisationChooser({ connection, onChosen }: Props) {
  const free = connection.choices.filter(({ alreadyConnected }) => !alreadyConnected);
  const [organisationId, setOrganisationId] = useState<string | null>(
    free.length === 1 ? (free[0]?.organisationId ?? null) : null,
  );
  const [missing, setMissing] = useState(false);
  const queryClient = useQueryClient();
  const choose = useMutation({
    mutationFn: (chosen: string) =>
      http.PUT("/api/connections/{id}", {
        params: { path: { id: connection.id } },
        body: { organisationId: chosen },
      }),
    onSuccess: async ({ data }) => {
      tellOtherTabs();
      if (data) onChosen?.(data);
      await queryClient.invalidateQueries({ queryKey: connectionsKey });
    },
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(organisationId === null);
    if (organisationId !== null) choose.mutate(organisationId);
  };

  return (
    <form onSubmit={submit} aria-label="Choose the organisation">
      <Stack gap="md">
        <Radio.Group
          label="Which organisation shall be linked?"
          description="Ledgerlink reads the books of this one. You can add others later."
          error={missing && "Choose one of the organisations."}
          value={organisationId}
          onChange={setOrganisationId}
        >
          <Stack gap="xs" mt="sm">
            {connection.choices.map(({ organisationId: id, name, alreadyConnected }) => (
              <Radio
                key={id}
                value={id}
                label={name}
                disabled={alreadyConnected}
                description={alreadyConnected && "Already linked to this workspace"}
              />
            ))}
          </Stack>
        </Radio.Group>
        {free.length === 0 &&
          "All of these are linked already. Connect again and allow access to another organisation."}
        <Refusal error={choose.error} />
        <Group>
          <Button type="submit" loading={choose.isPending} disabled={free.length === 0}>
            Link this organisation
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
