import { useLocation } from "@tanstack/react-router";
import { isUnderWay, useStandings } from "@/components/inXero/standings";
import { PageLoading } from "@/components/PageLoading";
import { ErrorState } from "@/components/states";
import type { ChangeCreateSearch, CreateSearch } from "./createSearch";
import { stepOf, useCreate } from "./creation";
import { InXero } from "./InXero";
import { NoOrganisation } from "./NoOrganisation";
import { OrganisationChoice } from "./OrganisationChoice";
import { Progress } from "./Progress";
import { Refused } from "./Refused";
import { Review } from "./Review";
import { StepHead } from "./StepHead";
import { ToDecide } from "./ToDecide";
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
  const { customerId, connectionId } = standing;
  const step = stepOf(standing, search.review ?? false);
  const { creation } = standing;
  const back = `${pathname}?${new URLSearchParams({ connection: connectionId, review: "true" })}`;
  return (
    <>
      <StepHead key={connectionId} step={step} standing={standing} ofPerson={customerId !== page.id} />
      <OrganisationChoice
        standings={standings}
        chosen={standing}
        onChoose={(connection) => {
          create.reset();
          onSearch({ connection, review: undefined, currency: undefined });
        }}
      />
      {step === "review" && creation && <ToDecide creation={creation} />}
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
