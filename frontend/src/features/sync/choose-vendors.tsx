import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useState } from "react";
import { PanelLoading } from "@/components/page-loading";
import { Pager } from "@/components/pager";
import { Refusal } from "@/components/refusal";
import { SearchField } from "@/components/search-field";
import { EmptyState, ErrorState } from "@/components/states";
import { VendorTick } from "@/domain/vendors/vendor-tick";
import { useChooseVendors, useVendors } from "@/domain/vendors/vendors";
import { formatCount } from "@/lib/format";
import classes from "./sync.module.css";

type Props = {
  connectionId: string;
  /** Whether the saved settings import the chosen ones, so that a tick counts already. */
  counts: boolean;
  opened: boolean;
  onClose: () => void;
  onChosen: () => void;
};

const PAGE = 100;

/** The vendors of an organisation with ticks, searched by typing; a tick is stored at once. */
export function ChooseVendors({ opened, ...list }: Props) {
  const narrow = useMediaQuery("(max-width: 37.5em)", false, { getInitialValueInEffect: false });
  return (
    <Modal opened={opened} onClose={list.onClose} title="Choose vendors" size="lg" fullScreen={narrow}>
      <List {...list} />
    </Modal>
  );
}

function List({ connectionId, counts, onClose, onChosen }: Omit<Props, "opened">) {
  const [q, setQ] = useState("");
  const [page, setPage] = useState(1);
  const { data, error, refetch, isPlaceholderData } = useVendors({ connectionId, q, page, size: PAGE });
  const choose = useChooseVendors();
  const vendors = data?.items ?? [];
  const missing = vendors.filter(({ chosen }) => !chosen);
  const chooseShown = (chosen: boolean) => {
    const ids = (chosen ? missing : vendors).map(({ id }) => id);
    choose.mutate({ ids, chosen }, { onSuccess: onChosen });
  };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {counts
          ? "Ticks are stored at once, and the next sync brings the chosen vendors in. What was imported stays."
          : "Ticks are stored at once. They count once you save the Sync Settings. What was imported stays."}
      </Text>
      <SearchField
        label="Search vendors"
        placeholder="Search name, e-mail"
        value={q}
        onSearch={(text) => {
          setQ(text);
          setPage(1);
        }}
      />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <PanelLoading label="the vendors" />}
      {data && vendors.length === 0 && (
        <EmptyState title={q ? "No vendor matches" : "No vendors yet"}>
          {q ? "Try another spelling." : "Vendors appear here after the first sync or dry run."}
        </EmptyState>
      )}
      {vendors.length > 0 && (
        <>
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              disabled={missing.length === 0 || isPlaceholderData}
              loading={choose.isPending}
              onClick={() => chooseShown(true)}
            >
              Choose these {formatCount(vendors.length)}
            </Button>
            <Button
              size="xs"
              variant="default"
              disabled={missing.length === vendors.length || isPlaceholderData}
              loading={choose.isPending}
              onClick={() => chooseShown(false)}
            >
              Choose none of these
            </Button>
          </Group>
          <Refusal error={choose.error} />
          <ul className={classes.vendors} aria-label="Vendors" data-stale={isPlaceholderData || undefined}>
            {vendors.map((vendor) => (
              <li key={vendor.id}>
                <VendorTick vendor={vendor} labelled onChosen={onChosen} />
              </li>
            ))}
          </ul>
          {data && <Pager {...data} onPage={setPage} />}
        </>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>Done</Button>
      </Group>
    </Stack>
  );
}
