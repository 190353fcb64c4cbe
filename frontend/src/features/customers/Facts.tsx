import { Paper, Title } from "@mantine/core";
import type { components } from "@/api/schema";
import { None } from "@/components/None";
import classes from "./customers.module.css";

type Address = components["schemas"]["Address"];

/** Named values in a panel; those without a value are left out. */
export function Facts({ title, facts }: { title: string; facts: Record<string, string | null | undefined> }) {
  const known = Object.entries(facts).filter(([, value]) => value);
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={2} mb="xs">
        {title}
      </Title>
      {known.length === 0 && <None />}
      <dl className={classes.facts}>
        {known.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Paper>
  );
}

/** An address as it stands on an envelope, or undefined when there is none. */
export function addressText(address: Address | null | undefined): string | undefined {
  if (!address) return undefined;
  const { attentionTo, line1, line2, line3, line4, city, region, postalCode, country } = address;
  const place = [city, region, postalCode].filter(Boolean).join(" ");
  const lines = [attentionTo && `Attn ${attentionTo}`, line1, line2, line3, line4, place, country];
  return lines.filter(Boolean).join("\n") || undefined;
}
