import { Alert, Button, Paper, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@/components/icons";
import { Refusal } from "@/components/refusal";
import { formatCount } from "@/lib/format";
import classes from "./create.module.css";
import { isNear, type LookAlike, type Preview, useLinkInstead } from "./creation";
import { LookAlikeCard } from "./look-alike-card";

type Props = {
  /** Whose page it is. */
  customerId: string;
  preview: Preview;
  /** A creation is on its way. */
  busy: boolean;
  onSearchAgain: () => void;
  searching: boolean;
};

/** Contacts in Xero that the customer may be already, best first. */
export function LookAlikes({ customerId, preview, busy, onSearchAgain, searching }: Props) {
  const { standing, lookAlikes, searchTrouble } = preview;
  const link = useLinkInstead(customerId, standing.customerName, standing.connectionId);
  const near = lookAlikes.filter(isNear);
  const far = lookAlikes.filter((one) => !isNear(one));
  const cards = (list: LookAlike[], label: string) => (
    <ul className={classes.lookAlikes} aria-label={label}>
      {list.map((one) => (
        <LookAlikeCard
          key={one.externalId}
          lookAlike={one}
          linking={link.isPending && link.variables.externalId === one.externalId}
          disabled={busy || link.isPending}
          onLink={standing.mayCreate ? () => link.mutate(one) : undefined}
        />
      ))}
    </ul>
  );
  return (
    <Stack component="section" aria-label="Contacts in Xero that look like it" gap="sm">
      {searchTrouble && (
        <Alert color="orange" icon={<IconAlertTriangle size={20} />} title="Xero was not searched" role="alert">
          {searchTrouble} Only what the last sync brought was looked through; Xero is searched before anything is sent.
          <Button mt="xs" size="xs" variant="default" display="block" loading={searching} onClick={onSearchAgain}>
            Try again
          </Button>
        </Alert>
      )}
      {near.length > 0 && (
        <>
          <div>
            <Title order={3}>Is it one of these?</Title>
            <Text size="sm" c="dimmed">
              Xero holds {near.length === 1 ? "a contact" : `${formatCount(near.length)} contacts`} like this one.{" "}
              {near.every(({ linkRefusal }) => linkRefusal)
                ? "Make sure that this one is not the same before you create a second."
                : "Link it instead of creating a second."}
            </Text>
          </div>
          {cards(near, "Near look-alikes")}
        </>
      )}
      {near.length === 0 && !searchTrouble && (
        <Paper withBorder p="md">
          <Text size="sm">
            <IconCircleCheck size={16} aria-hidden style={{ verticalAlign: -3 }} /> No contact in Xero looks like this
            one; archived ones were searched too.
          </Text>
        </Paper>
      )}
      <Refusal error={link.error} />
      {far.length > 0 && (
        <details>
          <summary>{formatCount(far.length)} more with less in common</summary>
          {cards(far, "Look-alikes with less in common")}
        </details>
      )}
    </Stack>
  );
}
