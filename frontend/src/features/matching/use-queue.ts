import { useRef, useState } from "react";
import type { Choice } from "./agreement";
import type { LedgerContact } from "./contacts";

/** Where a person is in the list: the contact in hand, those that are ticked, and the customers chosen for them. */
export function useQueue(contacts: LedgerContact[], opensFirst: boolean) {
  const [position, setPosition] = useState(opensFirst ? 0 : -1);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const list = useRef<HTMLUListElement>(null);
  // A decided contact leaves the list: the next one takes its place.
  const at = Math.min(position, contacts.length - 1);

  const focusAt = (index: number) =>
    requestAnimationFrame(() => {
      const heads = [...(list.current?.querySelectorAll<HTMLElement>("[data-head]") ?? [])];
      const head = heads[index] ?? heads.at(-1);
      head?.focus({ preventScroll: true });
      head?.closest("li")?.scrollIntoView({ block: "nearest" });
    });
  return {
    list,
    at,
    current: contacts[at],
    ticked: contacts.filter(({ id }) => ticked.has(id)),
    isTicked: (id: string) => ticked.has(id),
    tick: (ids: string[], on: boolean) =>
      setTicked((old) => new Set([...old, ...ids].filter((id) => on || !ids.includes(id)))),
    open: (index: number) => setPosition(index === at ? -1 : index),
    move: (by: number) => {
      const next = Math.max(0, Math.min(contacts.length - 1, at + by));
      setPosition(next);
      focusAt(next);
    },
    choose: (contactId: string, customer: Choice) => setChoices((old) => ({ ...old, [contactId]: customer })),
    /** The customer that Link would take: the one that was chosen, else the best candidate. */
    chosen: (contact: LedgerContact): Choice | undefined => choices[contact.id] ?? contact.candidates[0],
  };
}

export type Queue = ReturnType<typeof useQueue>;
