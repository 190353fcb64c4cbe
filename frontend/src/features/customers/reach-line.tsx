import { Anchor, Group } from "@mantine/core";
import type { ReactNode } from "react";
import type { components } from "@/api/schema";
import { mailto } from "@/lib/mailto";
import { EditedMark } from "./edited-mark";
import { telHref } from "./tel-href";

type Company = components["schemas"]["Company"];
type Contact = components["schemas"]["Contact"];
type Props = {
  what: ReactNode;
  customer: Partial<Company & Contact> | undefined;
  /** Fields that a person edited here. */
  edited: string[];
};

/** What the customer is and how to reach them, one tap away under the name. */
export function ReachLine({ what, customer, edited }: Props) {
  const { email, phone, mobile, website } = customer ?? {};
  const mark = (field: string) => edited.includes(field) && <EditedMark />;
  return (
    <Group gap="0 12px">
      <span>{what ?? "\u00a0"}</span>
      {email && (
        <span>
          <Anchor href={mailto(email)} inherit>
            {email}
          </Anchor>{" "}
          {mark("email")}
        </span>
      )}
      {Object.entries({ phone, mobile }).map(
        ([field, number]) =>
          number && (
            <span key={field}>
              <Anchor href={telHref(number)} inherit>
                {number}
              </Anchor>{" "}
              {mark(field)}
            </span>
          ),
      )}
      {website && (
        <span>
          <Anchor href={asAddress(website)} target="_blank" rel="noreferrer" inherit>
            {website.replace(/^https?:\/\//, "")}
          </Anchor>{" "}
          {mark("website")}
        </span>
      )}
    </Group>
  );
}

/** Whatever was typed becomes a web address: never a script. */
function asAddress(website: string): string {
  return /^https?:\/\//i.test(website) ? website : `https://${website}`;
}
