import { Button } from "@mantine/core";
import type { components } from "@/api/schema";
import { useIsAdmin } from "@/api/session";
import { IconExternalLink } from "@/components/icons";
import { ButtonLink } from "@/components/links";

/** Leads to the place where a record can be mended; nothing where there is nothing to do, or no right to do it. */
export function MendButton({ fate }: { fate: components["schemas"]["Fate"] }) {
  const { mendAt, recordName, connectionId, openInLedgerUrl } = fate;
  const isAdmin = useIsAdmin();
  if (mendAt === "LEDGER" && openInLedgerUrl) {
    return (
      <Button
        component="a"
        href={openInLedgerUrl}
        target="_blank"
        rel="noreferrer"
        size="xs"
        variant="default"
        rightSection={<IconExternalLink size={14} aria-hidden />}
        aria-label={`Open ${recordName} in Xero (new tab)`}
      >
        Open in Xero
      </Button>
    );
  }
  if (mendAt === "SETTINGS" && isAdmin) {
    return (
      <ButtonLink to="/xero/sync-settings" search={{ connection: connectionId }} size="xs" variant="default">
        Change Sync Settings
      </ButtonLink>
    );
  }
  if (mendAt === "MATCHING") {
    return (
      <ButtonLink to="/xero/matching" search={{ q: recordName }} size="xs" variant="default">
        Decide in Matching
      </ButtonLink>
    );
  }
  return null;
}
