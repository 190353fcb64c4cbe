import { Radio, Stack } from "@mantine/core";
import { reasonsInWords } from "@/domain/matching/alike-reasons";
import type { Choice } from "./agreement";
import type { LedgerContact } from "./contacts";
import { CustomerSearch } from "./customer-search";

type Props = { contact: LedgerContact; chosen: Choice | undefined; onChoose: (customer: Choice) => void };

/** Which customer it is: the candidates with their scores and reasons, or any other that is looked up. */
export function Candidates({ contact, chosen, onChoose }: Props) {
  const { candidates } = contact;
  const other = chosen && !candidates.some(({ customerId }) => customerId === chosen.customerId) ? chosen : undefined;
  return (
    <Stack gap="xs">
      {(candidates.length > 1 || other) && (
        <Radio.Group
          label="Which customer is it?"
          value={chosen?.customerId ?? ""}
          onChange={(id) => {
            const candidate = candidates.find(({ customerId }) => customerId === id);
            if (candidate) onChoose(candidate);
          }}
        >
          <Stack gap={6} mt={6}>
            {candidates.map(({ customerId, name, score, reasons, linkedNames }) => (
              <Radio
                key={customerId}
                value={customerId}
                label={name}
                description={[`${score} of 100`, reasonsInWords(reasons), alreadyLinked(linkedNames)]
                  .filter(Boolean)
                  .join(" · ")}
              />
            ))}
            {other && <Radio value={other.customerId} label={other.name} description="Chosen by you" />}
          </Stack>
        </Radio.Group>
      )}
      <CustomerSearch
        label={candidates.length > 0 ? "Or look for another customer" : "Look for the customer"}
        onChoose={onChoose}
      />
    </Stack>
  );
}

/** Tells that a customer is other contacts of the books already. */
export function alreadyLinked(names: string[] | undefined): string {
  return names && names.length > 0 ? `linked to ${names.join(", ")} already` : "";
}
