import { Group, Stack, Text } from "@mantine/core";
import { ButtonLink } from "@/components/links";
import { StatusBadge, type Tone } from "@/components/status-badge";
import { NotConnected } from "@/domain/connections/not-connected";
import { type Creation, isArchived, isUnclear, isUnderWay, type Standing } from "@/domain/creations/standings";
import type { WhosePage } from "@/domain/customers/pages";
import { createPage } from "@/domain/customers/pages";

type Props = {
  /** Whose page it is. */
  page: WhosePage;
  standing: Standing;
  /** No other organisation is linked, so this one need not be named. */
  alone: boolean;
};

type Told = { tone: Tone; badge: string; verb: string; primary: boolean };

function told(creation: Creation): Told | undefined {
  if (isUnclear(creation)) {
    return { tone: "bad", badge: "No clear answer from Xero", verb: "Look and decide", primary: true };
  }
  const { state, automatic } = creation;
  switch (state) {
    case "QUEUED":
      return {
        tone: "waiting",
        badge: automatic ? "Will be created in Xero" : "Waits to be created in Xero",
        verb: "See how it goes",
        primary: false,
      };
    case "SENDING":
      return { tone: "waiting", badge: "Is being created in Xero", verb: "See how it goes", primary: false };
    case "UNSURE":
      return { tone: "waiting", badge: "No clear answer from Xero yet", verb: "See how it goes", primary: false };
    case "REFUSED":
      return {
        tone: "bad",
        badge: `${isArchived(creation) ? "Is archived" : "Was not created"} in Xero`,
        verb: "See why and try again",
        primary: true,
      };
    case "PARKED":
      return { tone: "waiting", badge: "Looks like a contact in Xero", verb: "Decide", primary: true };
    case "LINKED":
      return undefined; // and the link was removed since
  }
}

/** How a customer that is not in an organisation's books stands there, with the next step. */
export function CreateInXero({ page, standing, alone }: Props) {
  const { creation, organisationName = "Xero", mayCreate, mayNotReason, connected } = standing;
  const news = creation && told(creation);
  const verb = news?.verb ?? "Create in Xero";
  const variant = news && !news.primary ? "default" : "filled";
  const label = alone ? undefined : `${verb}: ${organisationName}`;
  return (
    <Stack gap={6} align="center">
      {(news || !alone) && (
        <Group gap="xs" justify="center">
          {!alone && <Text fw={600}>{organisationName}</Text>}
          {news && <StatusBadge tone={news.tone}>{news.badge}</StatusBadge>}
        </Group>
      )}
      {creation?.message && news && <Text size="sm">{creation.message}</Text>}
      {!mayCreate && <Text size="sm">{mayNotReason}</Text>}
      {mayCreate && !connected && <NotConnected organisation={organisationName} />}
      {((mayCreate && connected) || isUnderWay(creation)) && (
        <ButtonLink
          {...createPage(page, alone ? undefined : standing.connectionId)}
          variant={variant}
          aria-label={label}
        >
          {verb}
        </ButtonLink>
      )}
    </Stack>
  );
}
