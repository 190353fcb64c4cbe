import { Checkbox, Group, Stack, Text, UnstyledButton } from "@mantine/core";
import { Money } from "@/components/money";
import { OpenInXero } from "@/domain/connections/open-in-xero";
import { CustomerLink } from "@/domain/customers/customer-link";
import { reasonsInWords } from "@/domain/matching/alike-reasons";
import { formatCount } from "@/lib/format";
import type { Choice } from "./agreement";
import { alreadyLinked, Candidates } from "./candidates";
import { Comparison } from "./comparison";
import type { LedgerContact } from "./contacts";
import { DecisionButtons } from "./decision-buttons";
import classes from "./matching.module.css";
import type { Wish } from "./wishes";

type Props = {
  contact: LedgerContact;
  opened: boolean;
  ticked: boolean;
  chosen: Choice | undefined;
  /** Only administrators decide; others look. */
  canDecide: boolean;
  busy: boolean;
  onOpen: () => void;
  onTick: (on: boolean) => void;
  onChoose: (customer: Choice) => void;
  onDecide: (wishes: Wish[]) => void;
};

/** One contact of the books with the customer it may be; opened, the two stand side by side. */
export function ContactRow(props: Props) {
  const { contact, opened, ticked, chosen, canDecide, busy, onOpen, onTick, onChoose, onDecide } = props;
  return (
    <li data-current={opened || undefined}>
      <div className={classes.head}>
        {canDecide && contact.linkState === "PARKED" && (
          <Checkbox
            aria-label={`Select ${contact.name}`}
            checked={ticked}
            onChange={({ currentTarget }) => onTick(currentTarget.checked)}
          />
        )}
        <UnstyledButton data-head aria-expanded={opened} onClick={onOpen} className={classes.name ?? ""}>
          <Text span fw={600}>
            {contact.name}
          </Text>
          <Text span size="sm" c="dimmed">
            <AboutContact contact={contact} />
          </Text>
        </UnstyledButton>
        <div className={classes.target}>
          <Target contact={contact} chosen={chosen} />
        </div>
        {canDecide && !opened && (
          <div className={classes.quick}>
            <DecisionButtons compact {...{ contact, chosen, busy, onDecide }} />
          </div>
        )}
      </div>
      {opened && (
        <Stack gap="md" className={classes.body ?? ""}>
          {contact.reason && <Text size="sm">{contact.reason}</Text>}
          {contact.linkState !== "LINKED" && (
            <div className={classes.sides}>
              <Comparison contact={contact} customer={chosen} />
              {canDecide && <Candidates contact={contact} chosen={chosen} onChoose={onChoose} />}
            </div>
          )}
          {alreadyLinked(chosen?.linkedNames) && (
            <Text size="sm">
              {chosen?.name} is {alreadyLinked(chosen?.linkedNames)}: linking joins the two.
            </Text>
          )}
          <Group justify="space-between" gap="sm">
            {canDecide && <DecisionButtons {...{ contact, chosen, busy, onDecide }} />}
            <OpenInXero url={contact.openInLedgerUrl} what={contact.name} />
          </Group>
        </Stack>
      )}
    </li>
  );
}

function AboutContact({
  contact: { documents, outstanding, organisationName, archived, vendor },
}: {
  contact: LedgerContact;
}) {
  return (
    <>
      {documents === 0 ? "no sales" : documents === 1 ? "1 document" : `${formatCount(documents)} documents`}
      {outstanding && (
        <>
          {" · balance "}
          <Money value={outstanding} />
        </>
      )}
      {archived && " · archived in Xero"}
      {vendor && " · vendor"}
      {` · ${organisationName}`}
    </>
  );
}

function Target({ contact, chosen }: { contact: LedgerContact; chosen: Choice | undefined }) {
  if (contact.customer) {
    const { id, kind, name } = contact.customer;
    return <CustomerLink id={id} kind={kind} name={name} />;
  }
  if (!chosen)
    return (
      <Text size="sm" c="dimmed">
        {contact.linkState === "PARKED" ? "No candidate" : contact.reason}
      </Text>
    );
  return (
    <>
      <Text span fw={500}>
        {chosen.name}
      </Text>
      <Text span size="sm" c="dimmed">
        {chosen.score === undefined
          ? "chosen by you"
          : `${chosen.score} of 100: ${reasonsInWords(chosen.reasons ?? [])}`}
        {contact.candidates.length > 1 && ` · ${contact.candidates.length - 1} more`}
      </Text>
    </>
  );
}
