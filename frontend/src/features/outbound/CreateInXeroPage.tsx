import { Text, Title } from "@mantine/core";
import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { isUnderWay, type Standing, useStandings } from "@/components/inXero/standings";
import { PageHeader } from "@/components/PageHeader";
import { PageLoading } from "@/components/PageLoading";
import { ErrorState } from "@/components/states";
import type { ChangeCreateSearch, CreateSearch } from "./createSearch";
import { type Step, stepOf, useCreate } from "./creation";
import { InXero } from "./InXero";
import { NoOrganisation } from "./NoOrganisation";
import { OrganisationChoice } from "./OrganisationChoice";
import { Progress } from "./Progress";
import { Refused } from "./Refused";
import { Review } from "./Review";
import type { WhosePage } from "./whosePage";

type Props = { page: WhosePage; search: CreateSearch; onSearch: ChangeCreateSearch };

/** Create in Xero: what will be sent, then how it goes. */
export function CreateInXeroPage({ page, search, onSearch }: Props) {
  const create = useCreate(page.id);
  const { data: standings, error, refetch } = useStandings(page.id, create.isPending);
  const { pathname } = useLocation();
  const standing =
    standings?.find(({ connectionId }) => connectionId === search.connection) ??
    standings?.find(({ links, connected }) => connected && links.length === 0) ??
    standings?.[0];
  if (error && !standings) return <ErrorState page error={error} onRetry={() => void refetch()} />;
  if (!standings) return <PageLoading />;
  if (!standing) return <NoOrganisation page={page} />;
  const { customerName, customerId, connectionId } = standing;
  const step = stepOf(standing, search.review ?? false);
  const { creation } = standing;
  const back = `${pathname}?${new URLSearchParams({ connection: connectionId, review: "true" })}`;
  return (
    <>
      <PageHeader
        title={`Create ${customerName} in Xero`}
        note={
          customerId !== page.id &&
          `The contact that you come from belongs to ${customerName}: what Xero gets is the company.`
        }
      />
      <OrganisationChoice
        standings={standings}
        chosen={standing}
        onChoose={(connection) => {
          create.reset();
          onSearch({ connection, review: undefined, currency: undefined });
        }}
      />
      <StepHeading key={connectionId} step={step} standing={standing} />
      {step === "review" && (
        <Review
          page={page}
          standing={standing}
          create={create}
          back={back}
          currency={search.currency}
          onCurrency={(currency) => onSearch({ currency })}
          onAsked={() => onSearch({ review: undefined })}
        />
      )}
      {step === "progress" && isUnderWay(creation) && <Progress page={page} creation={creation} />}
      {step === "refused" && creation && (
        <Refused
          page={page}
          creation={creation}
          back={back}
          onReview={() => {
            create.reset();
            onSearch({ review: true });
          }}
        />
      )}
      {step === "linked" && <InXero page={page} standing={standing} />}
    </>
  );
}

const headings: Record<Step, (name: string) => string> = {
  review: () => "Step 1 of 2: what will be sent",
  progress: () => "Step 2 of 2: on its way",
  refused: (name) => `${name} was not created in Xero`,
  linked: (name) => `${name} is in Xero`,
};

/** Names the step; has the focus when the step has changed, so that nobody misses it. */
function StepHeading({ step, standing }: { step: Step; standing: Standing }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) heading.current?.focus();
    before.current = step;
  }, [step]);
  return (
    <Title ref={heading} order={2} tabIndex={-1} mb="sm">
      {headings[step](standing.customerName)}{" "}
      {standing.organisationName && (
        <Text span c="dimmed" size="sm" fw={400}>
          · {standing.organisationName}
        </Text>
      )}
    </Title>
  );
}
