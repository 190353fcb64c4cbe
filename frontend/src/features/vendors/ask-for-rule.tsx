import { Text } from "@mantine/core";
import { ConfirmDialog } from "@/components/confirm-dialog";
import { useVendors, type Vendor } from "@/domain/vendors/vendors";
import { formatCount } from "@/lib/format";
import { useChangeRule, type VendorRule } from "./rules";

export type Asking = { vendor: Vendor; chosen: boolean; rule: VendorRule | undefined };

/** A tick alone changes nothing as the settings are: offers to change the setting and to store the tick, in one step. */
export function AskForRule({ asking, onClose }: { asking: Asking; onClose: () => void }) {
  const { vendor, chosen, rule } = asking;
  const { connectionId, organisationName } = vendor;
  const change = useChangeRule();
  const confirm = () =>
    change.mutate(
      { connectionId, vendorId: vendor.id, chosen },
      {
        onSuccess: async () => {
          onClose();
          const { notifications } = await import("@mantine/notifications");
          notifications.show({
            title: `Only chosen vendors of ${organisationName} are imported now`,
            message: chosen ? `The next sync brings ${vendor.name} in.` : `${vendor.name} is not among them.`,
            color: "teal",
          });
        },
      },
    );
  return (
    <ConfirmDialog
      opened
      color="teal"
      title={rule === "ALL" ? "Import only the vendors you choose?" : "Import the vendors you choose?"}
      confirm="Change the setting"
      busy={change.isPending}
      error={change.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Text size="sm" mb="xs">
        {rule === "ALL"
          ? `The Sync Settings of ${organisationName} bring in all vendors now, so a tick alone changes nothing.`
          : `The Sync Settings of ${organisationName} leave out all vendors now, so a tick alone changes nothing.`}
      </Text>
      <Text size="sm">
        This changes the setting to “Only the vendors that you choose”.{" "}
        {chosen && !vendor.customerId && `The next sync makes ${vendor.name} a customer here. `}
        <TickedAlready vendor={vendor} />
        Vendors without a tick stay out; those that are customers here already stay.
      </Text>
    </ConfirmDialog>
  );
}

function TickedAlready({ vendor: { connectionId, chosen } }: { vendor: Vendor }) {
  const { data } = useVendors({ connectionId, chosen: true, size: 1 });
  const others = (data?.total ?? 0) - (chosen ? 1 : 0);
  if (others <= 0) return null;
  return others === 1
    ? "1 other vendor is ticked and comes in too. "
    : `${formatCount(others)} other vendors are ticked and come in too. `;
}
