import { useLocation } from "@tanstack/react-router";
import { PageHeader } from "@/components/page-header";
import { PanelLoading } from "@/components/page-loading";
import { ErrorState } from "@/components/states";
import { isUnderWay, useStandings } from "@/domain/creations/standings";
import type { WhosePage } from "@/domain/customers/pages";
import type { ChangeCreateSearch, CreateSearch } from "./create-search";
import { stepOf, useCreate } from "./creation";
import { InXero } from "./in-xero";
import { NoOrganisation } from "./no-organisation";
import { OrganisationChoice } from "./organisation-choice";
import { Progress } from "./progress";
import { Refused } from "./refused";
import { Review } from "./review";
import { StepHead } from "./step-head";
import { ToDecide } from "./to-decide";

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
  if (!standings) {
    return (
      <>
        <PageHeader title={undefined} />
        <PanelLoading label="how it stands in Xero" h={420} />
      </>
    );
  }
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
