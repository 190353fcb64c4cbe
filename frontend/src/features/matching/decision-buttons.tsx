import { Button, Group, Kbd } from "@mantine/core";
import type { Choice } from "./agreement";
import type { LedgerContact } from "./contacts";
import { possibleActions, wishOf } from "./possible";
import type { Action, Wish } from "./wishes";

type Props = {
  contact: LedgerContact;
  chosen: Choice | undefined;
  busy: boolean;
  onDecide: (wishes: Wish[]) => void;
  /** Small ones without keys, for a row that is closed. */
  compact?: boolean;
};

const labels: Record<Action, { short: string; long: string; key?: string }> = {
  LINK: { short: "Link", long: "Link", key: "L" },
  CREATE: { short: "Create new", long: "Create new customer", key: "C" },
  IGNORE: { short: "Not ours", long: "Not a customer of ours", key: "N" },
  UNLINK: { short: "Unlink", long: "Unlink" },
};

/** What can be decided about one contact. */
export function DecisionButtons({ contact, chosen, busy, onDecide, compact = false }: Props) {
  return (
    <Group gap="xs">
      {possibleActions(contact).map((action) => {
        const wish = wishOf(contact, action, chosen);
        if (compact && !wish) return null; // a customer has to be chosen first, in the opened row
        const { short, long, key } = labels[action];
        return (
          <Button
            key={action}
            size={compact ? "compact-sm" : "sm"}
            variant={action === "LINK" && !compact ? "filled" : "default"}
            disabled={!wish || busy}
            rightSection={!compact && key && <Kbd size="xs">{key}</Kbd>}
            aria-label={compact ? `${short}: ${contact.name}` : undefined}
            onClick={() => wish && onDecide([wish])}
          >
            {compact ? short : action === "LINK" && chosen ? `Link to ${chosen.name}` : long}
          </Button>
        );
      })}
    </Group>
  );
}
