import { Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { type Connection, connectionName } from "@/domain/connections/connections";
import { AfterConsent } from "./after-consent";
import { OrganisationChooser } from "./organisation-chooser";
import { outcomeInWords } from "./outcome-in-words";

/** The outcome in words, and what to do next. The state of the link itself wins over what the address says. */
export function ConnectedResult({ connection }: { connection: Connection | undefined }) {
  const { outcome, problem } = useSearch({ from: "/connected" });
  if (connection?.state === "CONNECTED" && outcome !== "failed" && outcome !== "denied") {
    return (
      <Told title={`Connected to ${connectionName(connection)}`}>
        The tab where you started knows it already. Start the first sync there, or here.
        <AfterConsent next="sync" />
      </Told>
    );
  }
  if (connection?.state === "CHOOSING" && outcome !== "failed" && outcome !== "denied") {
    return (
      <Told title="One more step">
        <OrganisationChooser connection={connection} />
      </Told>
    );
  }
  const words = outcomeInWords(outcome, problem, connection?.problem);
  return (
    <Told title={words.title}>
      {words.next}
      <AfterConsent next="settings" />
    </Told>
  );
}

function Told({ title, children }: { title: string; children: ReactNode }) {
  useDocumentTitle(`${title} · Ledgerlink`);
  return (
    <>
      <Title order={1}>{title}</Title>
      {children}
    </>
  );
}
