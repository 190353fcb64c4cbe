import { Button, NativeSelect, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { api, http } from "@/api/client";
import { FormDialog } from "@/components/forms/form-dialog";
import { useSavingForm } from "@/components/forms/use-saving-form";
import { type ApiKey, refreshKeys } from "./keys";

/** Gives a key to another administrator, who answers for it from then on. */
export function HandOverKey({ apiKey }: { apiKey: ApiKey }) {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" size="compact-sm" aria-label={`Hand over ${apiKey.name}`} onClick={open}>
        Hand over
      </Button>
      {opened && <HandOverDialog apiKey={apiKey} onClose={close} />}
    </>
  );
}

function HandOverDialog({ apiKey: { id, name, ownerId }, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const queryClient = useQueryClient();
  const { data, error } = api.useQuery("get", "/api/users", { params: { query: { page: 1, size: 200 } } });
  const others = data?.items.filter((user) => user.role === "ADMIN" && user.active && user.id !== ownerId);
  const { form, saving, submit } = useSavingForm<{ userId: string }>({
    initialValues: { userId: "" },
    validate: { userId: (value) => (value ? null : "Choose who answers for the key.") },
    save: async (body) => {
      await http.PUT("/api/api-keys/{id}/owner", { params: { path: { id } }, body });
      await refreshKeys(queryClient);
      onClose();
    },
  });
  const nobody = others?.length === 0;
  return (
    <FormDialog
      title={`Hand over the key ${name}`}
      verb="Hand over"
      onSubmit={submit}
      onClose={onClose}
      saving={{ ...saving, error: saving.error ?? (error as Error | null) }}
    >
      <Text size="sm">
        The program goes on using the key. It does no more than its owner may, and stops when its owner may no longer
        sign in or gives up the administrator role.
      </Text>
      <NativeSelect
        label="New owner"
        withAsterisk
        data-autofocus
        description={nobody && "There is no other administrator. Add one under Users first."}
        disabled={!others || nobody}
        data={[
          { value: "", label: "Choose an administrator" },
          ...(others ?? []).map((user) => ({ value: user.id, label: user.name })),
        ]}
        {...form.getInputProps("userId")}
      />
    </FormDialog>
  );
}
