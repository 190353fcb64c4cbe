import { Alert, Box, Stack, Text } from "@mantine/core";
import { CopyField } from "@/components/copy-field";
import { IconAlertTriangle } from "@/components/icons";
import { type Creation, isUnclear } from "@/domain/creations/standings";
import { WhatXeroSaid } from "@/domain/creations/what-xero-said";

/** Above what would be sent: why an earlier creation waits for a person, and what to look for in Xero. */
export function ToDecide({ creation }: { creation: Creation }) {
  const unclear = isUnclear(creation);
  if (!unclear && !(creation.state === "PARKED" && creation.message)) return null;
  return (
    <Alert
      color="orange"
      mb="md"
      icon={<IconAlertTriangle size={20} />}
      title={unclear ? "Nobody knows yet whether it was created" : "It waits for your decision"}
    >
      <Stack gap="sm">
        {creation.message && <Text size="sm">{creation.message}</Text>}
        {unclear && (
          <>
            <Box maw={420}>
              <CopyField label="Contact number" value={creation.mayHaveArrivedAs} />
            </Box>
            <WhatXeroSaid creation={creation} />
          </>
        )}
      </Stack>
    </Alert>
  );
}
