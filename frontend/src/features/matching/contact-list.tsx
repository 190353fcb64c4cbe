import { Paper } from "@mantine/core";
import { useIsAdmin } from "@/api/session";
import { PanelLoading } from "@/components/page-loading";
import { Pager } from "@/components/pager";
import { ErrorState } from "@/components/states";
import { tellDecided, tellRefused, tellUndone } from "@/components/tell";
import { BulkBar } from "./bulk-bar";
import { ContactRow } from "./contact-row";
import type { PageOfContacts } from "./contacts";
import { type Made, useDecisions, useMade } from "./decisions";
import { Keys } from "./keys";
import classes from "./matching.module.css";
import type { Tab } from "./matching-search";
import { NoContacts } from "./no-contacts";
import { wishOf } from "./possible";
import { RecentDecisions } from "./recent-decisions";
import { useQueue } from "./use-queue";
import type { Wish } from "./wishes";

type Props = {
  answer: { data: PageOfContacts | undefined; error: unknown; refetch: () => unknown; isPlaceholderData: boolean };
  tab: Tab;
  q: string | undefined;
  /** Opened at once: what waits, and the one that a search led to. */
  opensFirst: boolean;
  onClear: () => void;
  onPage: (page: number) => void;
};

/** Contacts of the books in one state, decided one by one or many at once, by pointer or keys. */
export function ContactList({
  answer: { data, error, refetch, isPlaceholderData },
  tab,
  q,
  opensFirst,
  onClear,
  onPage,
}: Props) {
  const canDecide = useIsAdmin();
  const contacts = data?.items ?? [];
  const queue = useQueue(contacts, opensFirst);
  const made = useMade();
  const { decide, undo } = useDecisions();
  const busy = decide.isPending || undo.isPending || isPlaceholderData;

  const takeBack = async (one: Made) => {
    try {
      await undo.mutateAsync(one);
      await tellUndone(one.words);
    } catch (refused) {
      await tellRefused(refused);
    }
  };
  const make = async (wishes: Wish[]) => {
    if (wishes.length === 0 || busy) return;
    try {
      const one = await decide.mutateAsync(wishes);
      if (one) await tellDecided(one.words, () => void takeBack(one));
      queue.tick(
        wishes.map(({ id }) => id),
        false,
      );
    } catch (refused) {
      await tellRefused(refused);
    }
  };
  const decideCurrent = (action: Wish["action"]) => {
    const wish = queue.current && wishOf(queue.current, action, queue.chosen(queue.current));
    if (wish) void make([wish]).then(() => queue.move(0));
  };
  const last = made.find(({ decision }) => !decision.undone);

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PanelLoading label="the contacts in Xero" />;
  return (
    <>
      {contacts.length === 0 && <NoContacts tab={tab.value} q={q} onClear={onClear} />}
      {contacts.length > 0 && (
        <Paper withBorder>
          {canDecide && tab.value === "waiting" && (
            <div className={classes.tools}>
              <BulkBar contacts={contacts} queue={queue} busy={busy} onDecide={(wishes) => void make(wishes)} />
              <Keys
                onMove={queue.move}
                onDecide={decideCurrent}
                onTick={() => queue.current && queue.tick([queue.current.id], !queue.isTicked(queue.current.id))}
                onUndo={() => last && void takeBack(last)}
              />
            </div>
          )}
          <ul
            ref={queue.list}
            className={classes.contacts}
            aria-label={`${tab.label} contacts`}
            data-stale={isPlaceholderData || undefined}
          >
            {contacts.map((contact, index) => (
              <ContactRow
                key={contact.id}
                contact={contact}
                opened={index === queue.at}
                ticked={queue.isTicked(contact.id)}
                chosen={queue.chosen(contact)}
                canDecide={canDecide}
                busy={busy}
                onOpen={() => queue.open(index)}
                onTick={(on) => queue.tick([contact.id], on)}
                onChoose={(customer) => queue.choose(contact.id, customer)}
                onDecide={(wishes) => void make(wishes)}
              />
            ))}
          </ul>
        </Paper>
      )}
      <Pager {...data} onPage={onPage} />
      {canDecide && <RecentDecisions made={made} busy={undo.isPending} onUndo={(one) => void takeBack(one)} />}
    </>
  );
}
