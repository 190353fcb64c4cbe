import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import type { components } from "@/api/schema";
import { StatusBadge } from "@/components/status-badge";
import { OpenInXero } from "@/domain/connections/open-in-xero";
import { CustomerLink } from "@/domain/customers/customer-link";
import { reasonsInWords } from "@/domain/matching/alike-reasons";
import classes from "./create.module.css";
import type { LookAlike } from "./creation";

type Props = {
  lookAlike: LookAlike;
  /** Links the customer to it; absent for somebody who may not. */
  onLink?: (() => void) | undefined;
  linking: boolean;
  disabled: boolean;
};

/** A contact in Xero that the customer may be: what agrees, who it is already, and the way to link it. */
export function LookAlikeCard({ lookAlike, onLink, linking, disabled }: Props) {
  const { name, archived, score, reasons, customer, linkRefusal, openInLedgerUrl } = lookAlike;
  return (
    <Paper withBorder p="sm" component="li" aria-label={name}>
      <Stack gap={6}>
        <Group gap="xs">
          <Text fw={600} style={{ overflowWrap: "anywhere" }}>
            {name}
          </Text>
          {archived && <StatusBadge tone="neutral">Archived in Xero</StatusBadge>}
        </Group>
        <Text size="sm" c="dimmed">
          {score} of 100{reasons.length > 0 && `: ${reasonsInWords(reasons)}`}
        </Text>
        <dl className={classes.agreement}>
          {factsOf(lookAlike).map(({ label, value, agrees }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {value} {agrees && <StatusBadge tone="good">{agrees}</StatusBadge>}
              </dd>
            </div>
          ))}
        </dl>
        {customer && (
          <Text size="sm">
            Is <CustomerLink id={customer.id} kind={customer.kind} name={customer.name} /> already. Unlink it there
            first to link it here.
          </Text>
        )}
        {linkRefusal && (archived || !customer) && <Text size="sm">{linkRefusal}</Text>}
        <Group gap="sm">
          {onLink && !linkRefusal && (
            <Button
              size="xs"
              variant="default"
              loading={linking}
              disabled={disabled}
              aria-label={`Link instead: ${name}`}
              onClick={onLink}
            >
              Link instead
            </Button>
          )}
          <OpenInXero url={openInLedgerUrl} what={name} />
        </Group>
      </Stack>
    </Paper>
  );
}

function factsOf({ personName, email, phones, accountNumber, taxNumber, billingAddress, reasons }: LookAlike) {
  const agreeing = new Set(reasons.map(({ field }) => field));
  const same = (field: components["schemas"]["MatchSign"]) => (agreeing.has(field) ? "Same" : undefined);
  const emailAgrees = same("EMAIL") ?? (agreeing.has("EMAIL_DOMAIN") ? "Same domain" : undefined);
  const facts = [
    { label: "Person", value: personName, agrees: undefined },
    { label: "E-mail", value: email, agrees: emailAgrees },
    { label: "Phone", value: phones.join(", "), agrees: same("PHONE") },
    { label: "Account number", value: accountNumber, agrees: same("ACCOUNT_NUMBER") },
    { label: "Tax number", value: taxNumber, agrees: same("TAX_NUMBER") },
    { label: "Billing address", value: billingAddress, agrees: undefined },
  ];
  return facts.filter(({ value }) => value);
}
