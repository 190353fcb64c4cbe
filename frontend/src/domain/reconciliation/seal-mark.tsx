import { Anchor, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { components } from "@/api/schema";
import { Dialog } from "@/components/dialog";
import { FactGrid } from "@/components/fact-grid";
import { AnchorLink } from "@/components/links";
import { StatusBadge } from "@/components/status-badge";
import { formatAmount, formatInstant } from "@/lib/format";
import { BalanceCheck } from "./balance-check";
import type { Whose } from "./document-differences";
import { differenceInWords, sealTone, sealWords } from "./seal-words";

type Props = { seal: components["schemas"]["Seal"]; currency: string; whose: Whose };

const ways: Record<components["schemas"]["SealState"], string> = {
  MATCHES: "check again",
  DIFFERS: "see why",
  NOT_COMPARABLE: "see why",
  NOT_CHECKED: "check now",
};

/** The seal on a balance, and the way to its check: "Differs by 12.00 – see why". */
export function SealMark({ seal, currency, whose }: Props) {
  const [opened, { open, close }] = useDisclosure();
  const { state, partyName, ledgerContactId, explanation, ours, books, difference, checkedAt } = seal;
  const raw = (amount: string | undefined) => amount && formatAmount(amount, currency, "raw");
  return (
    <Group gap={6} wrap="nowrap">
      <StatusBadge tone={sealTone(seal)}>{sealWords(seal, currency, new Date())}</StatusBadge>
      <Anchor component="button" type="button" size="sm" onClick={open} aria-label={`${partyName}: ${ways[state]}`}>
        {ways[state]}
      </Anchor>
      <Dialog opened={opened} onClose={close} title={`${partyName}: our balance and Xero’s`}>
        <Stack gap="md">
          <Text size="sm">{explanation}</Text>
          <FactGrid
            facts={{
              "Balance here": raw(ours),
              "Balance in Xero": raw(books),
              Difference: difference && differenceInWords(difference, currency),
              Checked: checkedAt && formatInstant(checkedAt),
            }}
          />
          <BalanceCheck ledgerContactId={ledgerContactId} name={partyName} currency={currency} whose={whose} />
          <Text size="sm">
            <AnchorLink to="/xero/reconciliation">All balances against Xero</AnchorLink>
          </Text>
        </Stack>
      </Dialog>
    </Group>
  );
}
