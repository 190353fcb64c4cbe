import { NativeSelect } from "@mantine/core";
import { readOneOf } from "@/lib/search";
import {
  type allDocumentKinds,
  type allStandings,
  documentKindNames,
  documentStandings,
  quoteStandings,
  standings,
} from "./document-words";

type Kind = (typeof allDocumentKinds)[number];
type Standing = (typeof allStandings)[number];
type Chosen<Offered extends Kind> = { kind?: Offered | undefined; standing?: Standing | undefined };
type Props<Offered extends Kind> = Chosen<Offered> & {
  kinds: readonly Offered[];
  onChange: (part: Chosen<Offered>) => void;
};

/** Filters sales documents by their kind and by how they stand, which is said in the words of the kind. */
export function DocumentSelects<Offered extends Kind>({ kinds, kind, standing, onChange }: Props<Offered>) {
  const choices = standingsOf(kind);
  return (
    <>
      <NativeSelect
        aria-label="Kind of document"
        data={[
          { value: "", label: "All documents" },
          ...kinds.map((value) => ({ value, label: documentKindNames[value] })),
        ]}
        value={kind ?? ""}
        onChange={({ currentTarget }) => {
          const next = readOneOf(kinds, currentTarget.value);
          onChange({ kind: next, standing: readOneOf(standingsOf(next), standing) });
        }}
      />
      <NativeSelect
        aria-label="State"
        data={[
          { value: "", label: "All states" },
          ...choices.map((value) => ({ value, label: standings[value].label })),
        ]}
        value={standing ?? ""}
        onChange={({ currentTarget }) => onChange({ standing: readOneOf(choices, currentTarget.value) })}
      />
    </>
  );
}

function standingsOf(kind: Kind | undefined): readonly Standing[] {
  return kind === "QUOTE" ? quoteStandings : documentStandings;
}
