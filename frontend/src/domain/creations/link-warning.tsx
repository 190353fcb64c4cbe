import { Alert, Button, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@/components/icons";
import { Refusal } from "@/components/refusal";
import type { Creation } from "./standings";
import { useCancelCreation } from "./use-cancel-creation";

/** What is not right about a customer that is linked, such as a second contact in Xero; nothing mostly. */
export function LinkWarning({ creation }: { creation: Creation }) {
  const settle = useCancelCreation(creation);
  if (creation.state !== "LINKED" || !creation.message) return null;
  return (
    <Alert color="orange" icon={<IconAlertTriangle size={20} />} title="Look at this in Xero">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{creation.message}</Text>
        {creation.mayCancel && (
          <Button variant="default" size="compact-sm" loading={settle.isPending} onClick={() => settle.mutate()}>
            I have settled this
          </Button>
        )}
        <Refusal error={settle.error} />
      </Stack>
    </Alert>
  );
}
