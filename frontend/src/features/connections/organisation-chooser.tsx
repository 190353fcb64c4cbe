import { Button, Group, Radio, Stack } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { http } from "@/api/client";
import type { components } from "@/api/schema";
import { Refusal } from "@/components/refusal";
import { type Connection, connectionsKey, useConnections } from "@/domain/connections/connections";
import { FormerLinkField, shortly } from "./former-link-field";
import { tellOtherTabs } from "./link-news";

type FormerLink = components["schemas"]["FormerLink"];
type Props = { connection: Connection; onChosen?: (connection: Connection) => void };

/** Asks which of the organisations that consent was given for is to be linked. */
export function OrganisationChooser({ connection, onChosen }: Props) {
  const free = connection.choices.filter(({ alreadyConnected }) => !alreadyConnected);
  const [organisationId, setOrganisationId] = useState<string | null>(
    free.length === 1 ? (free[0]?.organisationId ?? null) : null,
  );
  const [formerLink, setFormerLink] = useState<FormerLink | null>(null);
  const [missing, setMissing] = useState(false);
  const { data: links = [] } = useConnections();
  const linkOf = (id: string | undefined) => links.find((link) => link.id === id);
  const chosen = connection.choices.find((choice) => choice.organisationId === organisationId);
  const former = linkOf(chosen?.inPlaceOf);
  const queryClient = useQueryClient();
  const choose = useMutation({
    mutationFn: (chosen: string) =>
      http.PUT("/api/connections/{id}", {
        params: { path: { id: connection.id } },
        body: { organisationId: chosen, ...(former && formerLink && { formerLink }) },
      }),
    onSuccess: async ({ data }) => {
      tellOtherTabs();
      if (data) onChosen?.(data);
      await queryClient.invalidateQueries({ queryKey: connectionsKey });
    },
    // What can be chosen has changed meanwhile.
    onError: () => queryClient.invalidateQueries({ queryKey: connectionsKey }),
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const unsaid = organisationId === null || (former !== undefined && formerLink === null);
    setMissing(unsaid);
    if (organisationId !== null && !unsaid) choose.mutate(organisationId);
  };

  return (
    <form onSubmit={submit} aria-label="Choose the organisation">
      <Stack gap="md">
        <Radio.Group
          label="Which organisation do you want to link?"
          description="You can add others later."
          error={missing && organisationId === null && "Choose one of the organisations."}
          value={organisationId}
          onChange={setOrganisationId}
        >
          <Stack gap="xs" mt="sm">
            {connection.choices.map(({ organisationId: id, name, alreadyConnected, inPlaceOf }) => (
              <Radio
                key={id}
                value={id}
                label={name}
                disabled={alreadyConnected}
                description={
                  alreadyConnected
                    ? "Already linked to this workspace"
                    : inPlaceOf && `Not the one that is linked already${shortly(linkOf(inPlaceOf))}`
                }
              />
            ))}
          </Stack>
        </Radio.Group>
        {former && (
          <FormerLinkField
            former={former}
            value={formerLink}
            onChange={setFormerLink}
            error={missing && formerLink === null && "Choose what happens to the former link."}
          />
        )}
        {free.length === 0 &&
          "All of these are linked already. Connect again and allow access to another organisation."}
        <Refusal error={choose.error} />
        <Group>
          <Button type="submit" loading={choose.isPending} disabled={free.length === 0}>
            {former && formerLink === "REPLACE" ? "Continue with the new one" : "Link this organisation"}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
