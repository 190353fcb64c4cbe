import { NativeSelect } from "@mantine/core";
import type { Standing } from "@/domain/creations/standings";

type Props = { standings: Standing[]; chosen: Standing; onChoose: (connectionId: string) => void };

/** In whose books it is created; nothing while one organisation alone is linked. */
export function OrganisationChoice({ standings, chosen, onChoose }: Props) {
  if (standings.length < 2) return null;
  return (
    <NativeSelect
      label="Organisation"
      maw={420}
      mb="md"
      data={standings.map(({ connectionId, organisationName = "Xero", links }) => ({
        value: connectionId,
        label: links.length > 0 ? `${organisationName} (linked)` : organisationName,
      }))}
      value={chosen.connectionId}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    />
  );
}
