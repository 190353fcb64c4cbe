import { Button, Radio, Stack, Text } from "@mantine/core";
import type { GetInputPropsReturnType } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { useVendors } from "@/domain/vendors/vendors";
import { formatCount } from "@/lib/format";
import { ChooseVendors } from "./choose-vendors";
import type { SyncSettings } from "./settings-values";

type Props = {
  connectionId: string;
  /** What is saved, which counts until the form is. */
  saved: SyncSettings["vendors"];
  input: GetInputPropsReturnType /** Vendors were ticked or unticked. */;
  onChosen: () => void;
};

/** Which contacts that the organisation only buys from become customers. */
export function VendorsField({ connectionId, saved, input, onChosen }: Props) {
  const [choosing, { open, close }] = useDisclosure();
  return (
    <Radio.Group label="Vendors" description="Contacts that your organisation only buys from" {...input}>
      <Stack gap="xs" mt="xs" align="flex-start">
        <Radio value="NONE" label="Leave out all vendors" />
        <Radio value="CHOSEN" label="Only the vendors that you choose" />
        {input.value === "CHOSEN" && (
          <Stack gap={4} ml={32} align="flex-start">
            <HowMany connectionId={connectionId} />
            <Button variant="default" size="xs" onClick={open}>
              Choose vendors…
            </Button>
          </Stack>
        )}
        <Radio value="ALL" label="Bring in all vendors" />
      </Stack>
      <ChooseVendors
        connectionId={connectionId}
        counts={saved === "CHOSEN"}
        opened={choosing}
        onClose={close}
        onChosen={onChosen}
      />
    </Radio.Group>
  );
}

function HowMany({ connectionId }: { connectionId: string }) {
  const { data } = useVendors({ connectionId, chosen: true, size: 1 });
  if (!data) return null;
  return (
    <Text size="sm" c="dimmed">
      {data.total === 0 ? "None chosen yet" : `${formatCount(data.total)} chosen`}
    </Text>
  );
}
