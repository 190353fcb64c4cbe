import { Text } from "@mantine/core";
import { useIsAdmin } from "@/api/session";
import { AnchorLink } from "@/components/links";
import { WhomToAsk } from "../users/whom-to-ask";

/** The link to an organisation is broken or ended: who can mend it, and where. */
export function NotConnected({ organisation }: { organisation: string }) {
  const isAdmin = useIsAdmin();
  return (
    <Text size="sm">
      The link to {organisation} does not work at present.{" "}
      {isAdmin ? (
        <AnchorLink to="/settings/accounting-link">Connect it again</AnchorLink>
      ) : (
        <>
          To connect it again, ask <WhomToAsk />.
        </>
      )}
    </Text>
  );
}
