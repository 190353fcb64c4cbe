import { Text } from "@mantine/core";
import type { ComponentProps } from "react";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ChoiceField } from "@/components/choice-field";

type ApiKey = components["schemas"]["ApiKey"];

const choices = [
  {
    value: "REVOKE",
    label: "Revoke them",
    description: "The programs that use them are refused at once. This cannot be taken back.",
  },
  {
    value: "HAND_OVER",
    label: "Hand them over to me",
    description: "The programs go on working, and you answer for the keys from now on.",
  },
] as const;

/** The keys that a user answers for and that still work; known once they were read, and when nobody asks. */
export function useKeysLeftBehind(ownerId: string, asked: boolean) {
  const { data, error } = api.useQuery(
    "get",
    "/api/api-keys",
    { params: { query: { ownerId, working: true, page: 1, size: 200 } } },
    { enabled: asked },
  );
  const keys: ApiKey[] = (asked && data?.items) || [];
  return { keys, known: !asked || data !== undefined, error };
}

type Props = { keys: ApiKey[]; isSelf: boolean; choice: Partial<ComponentProps<typeof ChoiceField>> };

/** What becomes of the keys of a user who loses the right to have them. */
export function KeysLeftBehind({ keys, isSelf, choice }: Props) {
  if (keys.length === 0) return null;
  const names = keys.map(({ name, hint }) => `${name} (…${hint})`).join(", ");
  if (isSelf) {
    return (
      <Text size="sm">
        Your API keys are revoked: {names}. To keep one, hand it over to another administrator under API keys first.
      </Text>
    );
  }
  return <ChoiceField {...choice} label="API keys of this user" description={names} choices={choices} />;
}
