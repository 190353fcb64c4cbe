import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { ButtonLink } from "@/components/links";

/** The ways on from the tab that the consent ran in. */
export function AfterConsent({ next }: { next: "sync" | "settings" }) {
  const [kept, setKept] = useState(false);
  const close = () => {
    window.close();
    setKept(true); // only seen where the browser refuses to close a tab
  };
  return (
    <>
      <Group gap="sm">
        {next === "sync" ? (
          <ButtonLink to="/xero">Go to Sync</ButtonLink>
        ) : (
          <ButtonLink to="/settings/accounting-link">Go to Accounting link</ButtonLink>
        )}
        <Button variant="default" onClick={close}>
          Close this tab
        </Button>
      </Group>
      {kept && (
        <Text size="sm" role="status">
          Your browser keeps this tab open: please close it yourself.
        </Text>
      )}
    </>
  );
}
