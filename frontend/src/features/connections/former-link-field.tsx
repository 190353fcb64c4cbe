import { Alert, Stack, Text } from "@mantine/core";
import type { components } from "@/api/schema";
import { ChoiceField } from "@/components/choice-field";
import { type Connection, connectionName, whichOne } from "@/domain/connections/connections";

type FormerLink = components["schemas"]["FormerLink"];

type Props = {
  former: Connection;
  value: FormerLink | null;
  onChange: (value: FormerLink) => void;
  error: string | false;
};

/** What tells a link apart, in brackets; empty where nothing is known. */
export function shortly(link: Connection | undefined): string {
  const which = link && whichOne(link);
  return which ? ` (${which})` : "";
}

/** An organisation of this name was linked before under another id: asks what becomes of that link, and says what follows. */
export function FormerLinkField({ former, value, onChange, error }: Props) {
  const name = connectionName(former);
  return (
    <Stack gap="sm">
      <Alert color="yellow" title={`${name} may have been set up again in Xero`}>
        <Text size="sm">
          It has the name of an organisation that you linked before{shortly(former)}, but it is not the same one. Xero
          sets its demo company up again every 28 days.
        </Text>
      </Alert>
      <ChoiceField
        label={`What happens to the former link to ${name}?`}
        value={value}
        onChange={(chosen) => onChange(chosen === "KEEP" ? "KEEP" : "REPLACE")}
        error={error}
        choices={[
          {
            value: "REPLACE",
            label: "Continue with the new one in its place",
            description:
              "The former link ends. Its invoices stay as history and count in no figure. Sync settings carry over, customers stay and are linked to the new contacts by name, and the first sync starts now.",
          },
          {
            value: "KEEP",
            label: "It is another organisation",
            description: "Both links stay, and the figures of both are counted.",
          },
        ]}
      />
    </Stack>
  );
}
