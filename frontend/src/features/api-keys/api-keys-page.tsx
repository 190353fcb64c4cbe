import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { keepPreviousData } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "@/api/client";
import { DataTable } from "@/components/data-table";
import { IconKey, IconPlus } from "@/components/icons";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { EmptyState } from "@/components/states";
import { keyColumns } from "./key-columns";
import type { ApiKeyWithSecret } from "./keys";
import { NewKeyDialog } from "./new-key-dialog";
import { NewKeySecret } from "./new-key-secret";

/** Settings → API keys: what programs sign in with. */
export function ApiKeysPage() {
  const { page = 1 } = useSearch({ from: "/_app/_admin/settings/api-keys" });
  const navigate = useNavigate({ from: "/settings/api-keys" });
  const [opened, { open, close }] = useDisclosure();
  const [made, setMade] = useState<ApiKeyWithSecret>();
  const { data, error, refetch, isPlaceholderData } = api.useQuery(
    "get",
    "/api/api-keys",
    { params: { query: { page, size: 50 } } },
    { placeholderData: keepPreviousData },
  );
  const makeKey = (
    <Button leftSection={<IconPlus size={16} />} onClick={open}>
      Make a key
    </Button>
  );
  return (
    <>
      <PageHeader
        title="API keys"
        note="With a key a program of yours reads and changes what Ledgerlink holds, without a password."
        actions={data?.total !== 0 && makeKey}
      />
      <DataTable
        label="API keys"
        columns={keyColumns}
        rows={data?.items}
        rowKey={({ id }) => id}
        error={error}
        onRetry={() => void refetch()}
        stale={isPlaceholderData}
        empty={
          <EmptyState icon={IconKey} title="No API keys yet" action={makeKey}>
            Make one key for each program that uses the API. Each can be revoked alone.
          </EmptyState>
        }
      />
      {data && <Pager {...data} onPage={(next) => void navigate({ search: { page: next } })} />}
      {opened && <NewKeyDialog onMade={setMade} onClose={close} />}
      {made && <NewKeySecret made={made} onDone={() => setMade(undefined)} />}
    </>
  );
}
