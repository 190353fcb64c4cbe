import { Alert, Button, Checkbox, Group, Paper, Stack, Text } from "@mantine/core";
import { useRef, useState } from "react";
import { IconLock } from "@/components/icons";
import { ButtonLink } from "@/components/links";
import { Refusal } from "@/components/refusal";
import { NotConnected } from "@/domain/connections/not-connected";
import { pageOf, type WhosePage } from "@/domain/customers/pages";
import { formatCount } from "@/lib/format";
import { isItself, type Preview, toBeSeen, wantsLook } from "./creation";

type Props = {
  page: WhosePage;
  preview: Preview;
  /** It may be in Xero already: that is looked for before anything is sent. */
  again: boolean;
  sending: boolean;
  /** What is shown is being read again. */
  checking: boolean;
  error: unknown;
  /** @param seen the books' ids of look-alikes that the person takes for others */
  onCreate: (seen: string[]) => void;
};

/** Sends it, once nothing stands against it: problems are mended, and near look-alikes are said to be others. */
export function CreateBar({
  page,
  preview: { standing, draft, lookAlikes },
  again,
  sending,
  checking,
  error,
  onCreate,
}: Props) {
  const near = toBeSeen(lookAlikes).map(({ externalId }) => externalId);
  // A statement about contacts that were shown says nothing about others that were found since.
  const question = near.join();
  const [answered, setAnswered] = useState<string>();
  const [reminded, setReminded] = useState(false);
  const tick = useRef<HTMLInputElement>(null);
  const none = near.length === 0 || answered === question;
  const itself = lookAlikes.find(isItself);

  if (!standing.mayCreate) {
    return (
      <Alert color="gray" icon={<IconLock size={20} />} title="You can look, but not create it">
        {standing.mayNotReason}
      </Alert>
    );
  }
  if (!standing.connected) {
    return (
      <Alert color="orange" icon={<IconLock size={20} />} title="Nothing can be created at present">
        <NotConnected organisation={standing.organisationName ?? "Xero"} />
      </Alert>
    );
  }
  const create = () => {
    setReminded(!none);
    if (none) onCreate(near);
    else tick.current?.focus();
  };
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        {near.length > 0 && (
          <Checkbox
            ref={tick}
            label={`None of these is ${standing.customerName}`}
            checked={answered === question}
            disabled={sending}
            error={reminded && !none && "Look at the contacts above first: tick this, or link one of them instead."}
            onChange={({ currentTarget: { checked } }) => setAnswered(checked ? question : undefined)}
          />
        )}
        <Refusal error={wantsLook(error) && near.length > 0 ? undefined : error} />
        {wantsLook(error) && near.length > 0 && (
          <Text size="sm" role="alert">
            Xero holds contacts that look like this one, and nothing was sent. Look at them first.
          </Text>
        )}
        <Group gap="sm">
          <Button
            loading={sending}
            disabled={checking || draft.problems.length > 0 || itself !== undefined}
            onClick={create}
          >
            {again ? "Try again" : "Create in Xero"}
          </Button>
          <ButtonLink {...pageOf(page)} variant="default">
            Cancel
          </ButtonLink>
          <Text size="sm" c="dimmed">
            {hint({ standing, draft, lookAlikes }, again)}
          </Text>
        </Group>
      </Stack>
    </Paper>
  );
}

function hint({ standing, draft, lookAlikes }: Omit<Preview, "currencies">, again: boolean): string {
  const problems = draft.problems.length;
  if (problems > 0) {
    return `Correct ${problems === 1 ? "the problem" : `${formatCount(problems)} problems`} first: Xero would refuse it.`;
  }
  const itself = lookAlikes.find(isItself);
  if (itself && again) return `It arrived: ${itself.name} is in Xero. Link it.`;
  if (itself) return `${itself.name} was created from here before: link it again. A customer is created in Xero once.`;
  if (again) return "Xero is asked for its number first, and nothing is created twice.";
  return `It is created once in ${standing.organisationName ?? "Xero"}.`;
}
