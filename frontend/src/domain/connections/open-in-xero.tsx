import { Anchor } from "@mantine/core";
import { IconExternalLink } from "@/components/icons";

/** Leads to a record in Xero, in a new tab; nothing where no address is known. */
export function OpenInXero({ url, what }: { url: string | null | undefined; what: string }) {
  if (!url) return null;
  return (
    <Anchor
      href={url}
      target="_blank"
      rel="noreferrer"
      size="sm"
      style={{ whiteSpace: "nowrap" }}
      aria-label={`Open ${what} in Xero (new tab)`}
    >
      Open in Xero <IconExternalLink size={14} aria-hidden style={{ verticalAlign: -2 }} />
    </Anchor>
  );
}
