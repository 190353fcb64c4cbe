import { Anchor, Group, Paper, Stack, Text, Title } from "@mantine/core";
import type { components } from "@/api/schema";
import { AnchorLink, ButtonLink } from "@/components/links";
import { mailto } from "@/lib/mailto";
import { NoLongerInXero } from "./no-longer-in-xero";

type Props = { companyId: string; people: components["schemas"]["ContactSummary"][] };

/** The people of a company. */
export function People({ companyId, people }: Props) {
  return (
    <Paper withBorder p="md" component="section" aria-label="People">
      <Group justify="space-between" mb="xs">
        <Title order={2}>People</Title>
        <ButtonLink to="/contacts/new" search={{ companyId }} variant="subtle" size="compact-sm">
          Add
        </ButtonLink>
      </Group>
      {people.length === 0 && (
        <Text size="sm" c="dimmed">
          Nobody yet. Add the people you deal with.
        </Text>
      )}
      <Stack gap="xs">
        {people.map(({ id, name, jobTitle, email, phone, leftLedgerAt }) => (
          <Text key={id} component="div" size="sm" style={{ overflowWrap: "anywhere" }}>
            <AnchorLink to="/contacts/$contactId" params={{ contactId: id }} fw={500}>
              {name}
            </AnchorLink>
            {jobTitle && ` · ${jobTitle}`}
            {leftLedgerAt && (
              <>
                {" "}
                <NoLongerInXero since={leftLedgerAt} />
              </>
            )}
            <Group gap="0 12px" c="dimmed" fz="xs">
              {email && (
                <Anchor href={mailto(email)} inherit>
                  {email}
                </Anchor>
              )}
              {phone && <span>{phone}</span>}
            </Group>
          </Text>
        ))}
      </Stack>
    </Paper>
  );
}
