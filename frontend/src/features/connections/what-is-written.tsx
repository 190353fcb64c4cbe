import { Text } from "@mantine/core";
import { api } from "@/api/client";

/** What the consent that follows lets Ledgerlink do in the books; nothing until that is known. */
export function WhatIsWritten({ application: code }: { application: string | undefined }) {
  const { data } = api.useQuery("get", "/api/accounting-applications");
  const application = data?.find((one) => one.code.toLowerCase() === code?.toLowerCase());
  if (!application) return null;
  const { name, writesContacts } = application;
  return (
    <Text size="sm" c="dimmed">
      {writesContacts
        ? `Ledgerlink reads from ${name}. It adds a customer to ${name} only when someone here creates it there, or when Sync Settings send new customers. That is why ${name} asks you to allow access to contacts.`
        : `Ledgerlink only reads from ${name}. It does not ask for the right to change anything there.`}
    </Text>
  );
}
