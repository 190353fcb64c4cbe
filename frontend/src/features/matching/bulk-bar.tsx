import { Button, Checkbox, Group, NativeSelect, Text } from "@mantine/core";
import { useState } from "react";
import { formatCount } from "@/lib/format";
import { clearBest } from "./agreement";
import type { LedgerContact } from "./contacts";
import classes from "./matching.module.css";
import { wishOf } from "./possible";
import type { Queue } from "./use-queue";
import type { Wish } from "./wishes";

type Props = { contacts: LedgerContact[]; queue: Queue; busy: boolean; onDecide: (wishes: Wish[]) => void };

const scores = ["50", "60", "70", "80", "90"];

/** Decides about many at once: those that are ticked, or, for links, all on this page when none is. */
export function BulkBar({ contacts, queue, busy, onDecide }: Props) {
  const [atLeast, setAtLeast] = useState("80");
  const { ticked } = queue;
  const pool = ticked.length > 0 ? ticked : contacts;
  const links = pool.flatMap((contact) => wishOf(contact, "LINK", clearBest(contact, Number(atLeast))) ?? []);
  const all = (action: "CREATE" | "IGNORE") => ticked.flatMap((contact) => wishOf(contact, action, undefined) ?? []);
  const count = formatCount(ticked.length);
  return (
    <Group className={classes.bulk ?? ""} gap="sm" role="group" aria-label="Decide about many">
      <Checkbox
        label={ticked.length > 0 ? `${count} selected` : "Select all on this page"}
        checked={ticked.length === contacts.length}
        indeterminate={ticked.length > 0 && ticked.length < contacts.length}
        onChange={({ currentTarget }) =>
          queue.tick(
            contacts.map(({ id }) => id),
            currentTarget.checked,
          )
        }
      />
      {ticked.length > 0 && (
        <>
          <Button size="xs" variant="default" disabled={busy} onClick={() => onDecide(all("CREATE"))}>
            Create {count} new
          </Button>
          <Button size="xs" variant="default" disabled={busy} onClick={() => onDecide(all("IGNORE"))}>
            {count} not ours
          </Button>
        </>
      )}
      <Group gap={6} wrap="nowrap">
        <Button size="xs" variant="default" disabled={busy || links.length === 0} onClick={() => onDecide(links)}>
          Link {formatCount(links.length)} to their best candidate
        </Button>
        <Text span size="sm" c="dimmed">
          from
        </Text>
        <NativeSelect
          size="xs"
          aria-label="Least score for linking many"
          data={scores}
          value={atLeast}
          onChange={({ currentTarget }) => setAtLeast(currentTarget.value)}
        />
      </Group>
    </Group>
  );
}
