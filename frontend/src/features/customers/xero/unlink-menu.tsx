import { ActionIcon, Menu } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation } from "@tanstack/react-query";
import { http } from "@/api/client";
import { ConfirmDialog } from "@/components/confirm-dialog";
import { IconDots, IconLinkOff } from "@/components/icons";
import { useTellDecided } from "@/domain/creations/use-tell-decided";

type Props = {
  customerId: string;
  customerName: string;
  link: { connectionId: string; ledgerContactId: string; name: string };
};

/** What else can be done about a link: end it, after a question, with the way back. */
export function UnlinkMenu({ customerId, customerName, link: { connectionId, ledgerContactId, name } }: Props) {
  const [asking, { open, close }] = useDisclosure();
  const tellDecided = useTellDecided();
  const unlink = useMutation({
    mutationFn: async () => {
      const params = { path: { id: customerId }, query: { connectionId, ledgerContactId } };
      return (await http.DELETE("/api/customers/{id}/xero-contact", { params })).data;
    },
    onSuccess: (decision) => {
      close();
      return tellDecided(decision, `${customerName} is no longer linked to ${name} in Xero`);
    },
  });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`More about ${name} in Xero`}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconLinkOff size={16} />} onClick={open}>
            Unlink
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asking}
        title={`Unlink ${customerName} from ${name}?`}
        confirm="Unlink"
        busy={unlink.isPending}
        error={unlink.error}
        onConfirm={() => unlink.mutate()}
        onClose={close}
      >
        Nothing changes in Xero. Sales, balance and history of {name} leave this page; its documents stay in Ledgerlink
        with the contact, which can be linked again in Matching. You can undo it right afterwards, too.
      </ConfirmDialog>
    </>
  );
}
