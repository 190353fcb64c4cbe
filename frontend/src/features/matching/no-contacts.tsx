import { Button } from "@mantine/core";
import { IconCircleCheck, IconUsers } from "@/components/icons";
import { ButtonLink } from "@/components/links";
import { EmptyState } from "@/components/states";
import type { Tab } from "./matching-search";

const nothing: Record<Tab["value"], { title: string; text: string }> = {
  waiting: {
    title: "Nothing waits for a decision",
    text: "All Xero contacts are matched or left out.",
  },
  "left-out": { title: "No contact is left out", text: "Neither a rule nor a person has left one out." },
  failed: { title: "No contact failed", text: "Every Xero contact has what a customer needs." },
  linked: { title: "No contact is linked yet", text: "A sync brings the contacts in and links them." },
};

/** An empty list of contacts: nothing matches, or there is nothing to do. */
export function NoContacts({ tab, q, onClear }: { tab: Tab["value"]; q: string | undefined; onClear: () => void }) {
  if (q) {
    return (
      <EmptyState
        title="No contact matches"
        action={
          <Button variant="default" onClick={onClear}>
            Clear the search
          </Button>
        }
      >
        Nothing in this list has “{q}” in its name, e-mail or account number. Try another list or spelling.
      </EmptyState>
    );
  }
  const { title, text } = nothing[tab];
  return (
    <EmptyState
      icon={tab === "waiting" ? IconCircleCheck : IconUsers}
      title={title}
      action={
        tab === "linked" && (
          <ButtonLink to="/xero" variant="default">
            Go to Overview
          </ButtonLink>
        )
      }
    >
      {text}
    </EmptyState>
  );
}
