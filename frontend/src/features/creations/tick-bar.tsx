import { Button, Checkbox, Group, Paper, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { components } from "@/api/schema";
import { Refusal } from "@/components/refusal";
import type { Connection } from "@/domain/connections/connections";
import { formatCount } from "@/lib/format";
import { CreateTicked } from "./create-ticked";
import { missingQuery } from "./creations";
import classes from "./creations.module.css";
import { isTried } from "./missing-columns";
import { idsOfAll, MOST, type Selection } from "./selection";
import { customers } from "./words";

type Props = {
  connection: Connection;
  shown: components["schemas"]["PageMissingCustomer"];
  q: string | undefined;
  selection: Selection;
  onQueued: () => void;
};

/** Ticks all of a page, or all that is found, but for those that were tried before; leads on to their creation. */
export function TickBar({ connection, shown, q, selection, onQueued }: Props) {
  const queryClient = useQueryClient();
  const { ticked, tick, clear } = selection;
  const { data: untried } = useQuery(missingQuery(connection.id, { q, size: 1, tried: false }));
  const total = untried?.total ?? 0;
  const tried = untried ? shown.total - total : 0;
  const ids = shown.items.filter((customer) => !isTried(customer)).map(({ id }) => id);
  const here = ids.filter((id) => ticked.has(id)).length;
  const all = useMutation({
    mutationFn: () =>
      idsOfAll((page, size) => queryClient.fetchQuery(missingQuery(connection.id, { q, page, size, tried: false }))),
    onSuccess: (found) => tick(found, true),
  });
  return (
    <Paper withBorder px="md" py="xs" mb="sm" className={classes.bar ?? ""}>
      <Group gap="sm" role="group" aria-label="Select customers">
        <Checkbox
          label={ticked.size > 0 ? `${formatCount(ticked.size)} selected` : "Select all on this page"}
          checked={ids.length > 0 && here === ids.length}
          indeterminate={here < ids.length && ticked.size > 0}
          disabled={ids.length === 0}
          onChange={({ currentTarget }) => tick(ids, currentTarget.checked)}
        />
        {total > ids.length && (
          <Button size="xs" variant="default" loading={all.isPending} onClick={() => all.mutate()}>
            {total > MOST
              ? `Select the first ${formatCount(MOST)}`
              : `Select all ${formatCount(total)}${q ? " found" : ""}`}
          </Button>
        )}
        {ticked.size > 0 && (
          <Button size="xs" variant="subtle" onClick={clear}>
            Select none
          </Button>
        )}
        <CreateTicked connection={connection} selection={selection} onQueued={onQueued} />
      </Group>
      {tried > 0 && (
        <Text size="sm" c="dimmed" mt={6}>
          {customers(tried)} {tried === 1 ? "was" : "were"} tried before and {tried === 1 ? "is" : "are"} left out of
          “Select all”: look why first.
        </Text>
      )}
      <Refusal error={all.error} />
    </Paper>
  );
}
