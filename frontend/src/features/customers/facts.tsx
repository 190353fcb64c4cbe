import { Paper, Title } from "@mantine/core";
import type { components } from "@/api/schema";
import { None } from "@/components/none";
import classes from "./customers.module.css";
import { EditedMark } from "./edited-mark";
import { fieldName } from "./field-names";

type Address = components["schemas"]["Address"];
type Props = {
  title: string;
  /** Values by the name of their field. */
  facts: Record<string, string | null | undefined>;
  /** Fields that the CRM owns, since a person edited them here. */
  edited: string[];
};

/** Named values in a panel; those without a value are left out. */
export function Facts({ title, facts, edited }: Props) {
  const known = Object.entries(facts).filter(([, value]) => value);
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={2} mb="xs">
        {title}
      </Title>
      {known.length === 0 && <None />}
      <dl className={classes.facts}>
        {known.map(([field, value]) => (
          <div key={field}>
            <dt>
              {fieldName(field)} {edited.includes(field) && <EditedMark />}
            </dt>
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
