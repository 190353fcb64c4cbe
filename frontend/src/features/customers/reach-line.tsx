import { Anchor, Group } from "@mantine/core";
import type { ReactNode } from "react";
import { mailto } from "@/lib/mailto";
import { EditedMark } from "./edited-mark";
import { telHref } from "./tel-href";

type Props = {
  kind: ReactNode;
  email: string | undefined;
  phones: { phone?: string | undefined; mobile?: string | undefined };
  website?: string | undefined;
  /** Fields that a person edited here. */
  edited: string[];
};

/** What the customer is and how to reach them, one tap away under the name. */
export function ReachLine({ kind, email, phones, website, edited }: Props) {
  const mark = (field: string) => edited.includes(field) && <EditedMark />;
  return (
    <Group gap="0 12px">
      <span>{kind}</span>
      {email && (
        <span>
          <Anchor href={mailto(email)} inherit>
            {email}
          </Anchor>{" "}
          {mark("email")}
        </span>
      )}
      {Object.entries(phones).map(
        ([field, phone]) =>
          phone && (
            <span key={field}>
              <Anchor href={telHref(phone)} inherit>
                {phone}
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
