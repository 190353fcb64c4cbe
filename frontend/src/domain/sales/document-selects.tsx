import { NativeSelect } from "@mantine/core";
import { readOneOf } from "@/lib/search";
import { documentKindNames, documentKinds, documentStandings, standings } from "./document-words";

type Chosen = {
  kind?: (typeof documentKinds)[number] | undefined;
  standing?: (typeof documentStandings)[number] | undefined;
};

/** Filters sales documents by their kind and by how they stand. */
export function DocumentSelects({ kind, standing, onChange }: Chosen & { onChange: (part: Chosen) => void }) {
  return (
    <>
      <NativeSelect
        aria-label="Kind of document"
        data={[
          { value: "", label: "All documents" },
          ...documentKinds.map((value) => ({ value, label: documentKindNames[value] })),
        ]}
        value={kind ?? ""}
        onChange={({ currentTarget }) => onChange({ kind: readOneOf(documentKinds, currentTarget.value) })}
      />
      <NativeSelect
        aria-label="State"
        data={[
          { value: "", label: "All states" },
          ...documentStandings.map((value) => ({ value, label: standings[value].label })),
        ]}
        value={standing ?? ""}
        onChange={({ currentTarget }) => onChange({ standing: readOneOf(documentStandings, currentTarget.value) })}
      />
    </>
  );
}
