import { Button, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { AnchorLink } from "@/components/links";
import { None } from "@/components/none";
import { formatCount } from "@/lib/format";
import classes from "./audit.module.css";
import type { AuditEvent } from "./audit-search";
import { type Change, changesOf, customerIn } from "./changes";

const SHOWN_AT_ONCE = 4;

/** What an event changed: field by field, before and after; the rest of a long list is one click away. */
export function Changes({ event }: { event: AuditEvent }) {
  const [all, setAll] = useState(false);
  const changes = changesOf(event);
  const customerId = customerIn(event);
  if (changes.length === 0 && !customerId) return <None />;
  const hidden = changes.length - SHOWN_AT_ONCE;
  const shown = all || hidden <= 1 ? changes : changes.slice(0, SHOWN_AT_ONCE);
  return (
    <>
      <ul className={classes.changes}>
        {shown.map((change) => (
          <li key={change.field}>
            <span>{change.field}:</span> <Values change={change} />
          </li>
        ))}
        {customerId && (
          <li>
            <AnchorLink to="/customers/$customerId" params={{ customerId }} underline="always">
              Open the customer
            </AnchorLink>
          </li>
        )}
      </ul>
      {shown.length < changes.length && (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
          {formatCount(hidden)} more fields
        </Button>
      )}
    </>
  );
}

function Values({ change: { before, after } }: { change: Change }) {
  if (before === undefined) return <span>{after}</span>;
  return (
    <>
      <span className={classes.was}>
        <VisuallyHidden>was </VisuallyHidden>
        {before}
      </span>
      <span aria-hidden> → </span>
      <VisuallyHidden>, is </VisuallyHidden>
      {after ?? "nothing"}
    </>
  );
}
