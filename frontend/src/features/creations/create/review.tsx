import { useQuery } from "@tanstack/react-query";
import { PanelLoading } from "@/components/page-loading";
import { ErrorState } from "@/components/states";
import { isUnclear, type Standing } from "@/domain/creations/standings";
import type { WhosePage } from "@/domain/customers/pages";
import classes from "./create.module.css";
import { CreateBar } from "./create-bar";
import { isNear, previewQuery, type useCreate } from "./creation";
import { DraftValues } from "./draft-values";
import { LookAlikes } from "./look-alikes";

type Props = {
  page: WhosePage;
  standing: Standing;
  create: ReturnType<typeof useCreate>;
  /** Where the edit forms lead back to. */
  back: string;
  currency: string | undefined;
  onCurrency: (currency: string | undefined) => void;
  onAsked: () => void;
};

/** The first step: what will be sent, and who in Xero it may be already. */
export function Review({ page, standing, create, back, currency, onCurrency, onAsked }: Props) {
  const { connectionId, creation } = standing;
  const { data: preview, error, refetch, isFetching } = useQuery(previewQuery(page.id, connectionId));
  if (error && !preview) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!preview) return <PanelLoading label="what will be sent; Xero is searched for it" />;
  return (
    <div className={classes.review} data-near={preview.lookAlikes.some(isNear) || undefined}>
      <DraftValues preview={preview} back={back} currency={currency} onCurrency={onCurrency} />
      <LookAlikes
        customerId={page.id}
        preview={preview}
        busy={create.isPending}
        searching={isFetching}
        onSearchAgain={() => void refetch()}
      />
      <div className={classes.bar}>
        <CreateBar
          page={page}
          preview={preview}
          again={isUnclear(creation)}
          sending={create.isPending}
          checking={isFetching}
          error={create.error}
          onCreate={(lookAlikesSeen) =>
            create.mutate(
              { connectionId, lookAlikesSeen, draftVersion: preview.draft.version, ...(currency && { currency }) },
              { onSuccess: onAsked },
            )
          }
        />
      </div>
    </div>
  );
}
