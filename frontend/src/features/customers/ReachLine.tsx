import { Anchor, Group } from "@mantine/core";
import type { ReactNode } from "react";

type Props = {
  kind: ReactNode;
  email: string | undefined;
  phones: (string | undefined)[];
  website?: string | undefined;
};

/** What the customer is and how to reach them, one tap away under the name. */
export function ReachLine({ kind, email, phones, website }: Props) {
  return (
    <Group gap="0 12px">
      <span>{kind}</span>
      {email && (
        <Anchor href={`mailto:${email}`} inherit>
          {email}
        </Anchor>
      )}
      {phones.map(
        (phone) =>
          phone && (
            <Anchor key={phone} href={`tel:${phone.replace(/[^+\d]/g, "")}`} inherit>
              {phone}
            </Anchor>
          ),
      )}
      {website && (
        <Anchor href={asAddress(website)} target="_blank" rel="noreferrer" inherit>
          {website.replace(/^https?:\/\//, "")}
        </Anchor>
      )}
    </Group>
  );
}

/** Whatever was typed becomes a web address: never a script. */
function asAddress(website: string): string {
  return /^https?:\/\//i.test(website) ? website : `https://${website}`;
}
