import { Center, Paper, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { Logo } from "@/components/logo";
import { PanelLoading } from "@/components/page-loading";
import { ErrorState } from "@/components/states";
import { connectionsQuery } from "@/domain/connections/connections";
import { ConnectedResult } from "./connected-result";
import { tellOtherTabs } from "./link-news";

/** Where the accounting system sends the new tab back to: what became of the login and consent. */
export function ConnectedPage() {
  const { connection: id } = useSearch({ from: "/connected" });
  const { data, error, refetch } = useQuery(connectionsQuery);
  useEffect(tellOtherTabs, []);
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder p={{ base: "md", sm: "xl" }} w="100%" maw={520}>
        <Stack gap="md">
          <Logo size={36} />
          {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!data && !error && <PanelLoading label="the accounting link" />}
          {data && <ConnectedResult connection={data.find((connection) => connection.id === id)} />}
        </Stack>
      </Paper>
    </Center>
  );
}
