import { Group, Paper, Skeleton, Stack, Text, Title } from "@mantine/core";
import type { components } from "@/api/schema";
import { PanelLoading } from "@/components/page-loading";
import type { WhosePage } from "@/domain/customers/pages";
import { AgeingControls } from "@/domain/receivables/ageing-controls";
import { SealMark } from "@/domain/reconciliation/seal-mark";
import { formatDate } from "@/lib/format";
import type { ChangeCustomerSearch, CustomerSearch } from "../customer-search";
import { Ageing } from "./ageing";
import { EndedBalances } from "./ended-balances";

type Balance = components["schemas"]["Balance"];

type Props = {
  balance: Balance | undefined;
  /** The figures belong to the day that was asked for before. */
  stale: boolean;
  dayError: string | undefined;
  customer: WhosePage;
  search: CustomerSearch;
  onSearch: ChangeCustomerSearch;
};

/** What is open by currency and age as at any day, with the seal on it; organisations apart where there are several. */
export function BalancePanel({ balance, stale, dayError, customer, search, onSearch }: Props) {
  return (
    <Paper withBorder p="md" component="section" aria-label="Balance">
      <Group justify="space-between" align="flex-end" gap="sm" mb="sm">
        <Stack gap={4}>
          <Title order={3}>Balance{balance && !dayError && ` as at ${formatDate(balance.asAt)}`}</Title>
          {!balance && !dayError && <Skeleton h={22} w={180} />}
          {balance?.organisations.flatMap(({ seals, baseCurrency }) =>
            seals.map((seal) => (
              <Group key={seal.ledgerContactId} gap="xs">
                {severalSeals(balance) && <Text size="sm">{seal.partyName}:</Text>}
                <SealMark seal={seal} currency={baseCurrency} whose={customer} />
              </Group>
            )),
          )}
        </Stack>
        <Group gap="xs" align="flex-end">
          <AgeingControls search={search} dayError={dayError} onChange={onSearch} />
        </Group>
      </Group>
      {!balance && !dayError && <PanelLoading label="the balance" h={76} />}
      {balance && !dayError && (
        <Stack gap="sm" opacity={stale ? 0.6 : 1}>
          <Figures balance={balance} ageBy={search.ageBy} />
          <EndedBalances ended={balance.ended} />
        </Stack>
      )}
    </Paper>
  );
}

function Figures({ balance, ageBy }: { balance: Balance; ageBy: CustomerSearch["ageBy"] }) {
  const { currencies, organisations, periods } = balance;
  const open = organisations.filter((each) => each.currencies.length > 0);
  if (currencies.length === 0) return <Text size="sm">Nothing was open on this day.</Text>;
  return (
    <>
      <Ageing currencies={currencies} periods={periods} ageBy={ageBy} />
      {open.length > 1 &&
        open.map(({ connectionId, name, currencies: theirs }) => (
          <section key={connectionId} aria-label={`Balance in ${name}`}>
            <Text size="sm" fw={600} mb={4}>
              Of this in {name}
            </Text>
            <Ageing currencies={theirs} periods={periods} ageBy={ageBy} organisation={name} />
          </section>
        ))}
    </>
  );
}

function severalSeals({ organisations }: Balance): boolean {
  return organisations.reduce((count, { seals }) => count + seals.length, 0) > 1;
}
