import { Button, Checkbox, Group, Paper, Stack, Switch, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { ApiError } from "@/api/problem";
import { ConfirmDialog } from "@/components/confirm-dialog";
import { LeaveGuard } from "@/components/forms/leave-guard";
import { useSavingForm } from "@/components/forms/use-saving-form";
import { Refusal } from "@/components/refusal";
import { DirectionField } from "./direction-field";
import { HistoryField } from "./history-field";
import { ScheduleFields } from "./schedule-fields";
import {
  beginsWriting,
  checkHistory,
  directionNames,
  type SyncSettings,
  settingsOf,
  valuesOf,
} from "./settings-values";
import { VendorsField } from "./vendors-field";

type Props = {
  connectionId: string;
  organisation: string;
  settings: SyncSettings;
  save: (settings: SyncSettings) => Promise<void>;
  onReload: () => void;
  onVendorsChosen: () => void;
};

export function SettingsForm({ connectionId, organisation, settings, save, onReload, onVendorsChosen }: Props) {
  const [asking, { open: ask, close: backToForm }] = useDisclosure();
  const { form, saving, submit } = useSavingForm({
    initialValues: valuesOf(settings),
    validate: {
      historyFrom: (value, values) => checkHistory(value, values, new Date().toLocaleDateString("sv-SE")),
    },
    needsAnswer: ({ direction }) => beginsWriting(settings.direction, direction) && ask,
    save: (values) => save(settingsOf(values)),
  });
  const dirty = form.isDirty();
  const changedMeanwhile =
    saving.error instanceof ApiError && saving.error.problem.type === "/problems/changed-meanwhile";
  const flag = (name: "items" | "invoices" | "quotes" | "contactsWithoutSales" | "salesMayCreate") =>
    form.getInputProps(name, { type: "checkbox" });
  return (
    <Paper withBorder p="md" maw={820}>
      <form noValidate onSubmit={submit} aria-label="Sync Settings">
        <Stack gap="lg">
          <DirectionField {...form.getInputProps("direction")} />
          <Switch
            label="Sales may create customers in Xero"
            description="With the button on the customer's page. Administrators always may."
            {...flag("salesMayCreate")}
          />
          <HistoryField history={form.getInputProps("history")} from={form.getInputProps("historyFrom")} />
          <Stack component="fieldset" gap="xs" bd={0} p={0} m={0}>
            <Text component="legend" size="sm" fw={600} p={0} mb={6}>
              What is read
            </Text>
            <Checkbox label="Products and services" {...flag("items")} />
            <Checkbox
              label="Sales documents"
              description="Invoices, credit notes, prepayments, overpayments and payments: a balance needs them all"
              {...flag("invoices")}
            />
            <Checkbox
              label="Quotes"
              description="Shown with the customer and in the Sales Log; they count in no balance and in no sales"
              {...flag("quotes")}
            />
            <Text size="xs" c="dimmed">
              Contacts are always read.
            </Text>
          </Stack>
          <Stack gap="xs">
            <Checkbox
              label="Contacts without sales"
              description="Include contacts that were never sold anything"
              {...flag("contactsWithoutSales")}
            />
            <VendorsField
              connectionId={connectionId}
              saved={settings.vendors}
              input={form.getInputProps("vendors")}
              onChosen={onVendorsChosen}
            />
          </Stack>
          <ScheduleFields
            settings={settings}
            schedule={form.getInputProps("schedule")}
            recheck={form.getInputProps("recheck")}
          />
          <Refusal error={saving.error} />
          <Group gap="sm">
            <Button type="submit" loading={saving.isPending} disabled={!dirty}>
              Save
            </Button>
            <Button variant="default" disabled={!dirty} onClick={form.reset}>
              Undo changes
            </Button>
            {changedMeanwhile && (
              <Button variant="default" onClick={onReload}>
                Show what they saved
              </Button>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {dirty ? "Not saved yet. " : ""}What is created in Xero follows a change at once, what is read with the next
            sync. While a sync is running, only the two schedules and what sales may create can be changed. An earlier
            start of the history makes the next sync read all documents again.
          </Text>
        </Stack>
      </form>
      <ConfirmDialog
        opened={asking}
        color="teal"
        title="Create new customers in Xero from now on?"
        confirm="Save"
        busy={saving.isPending}
        error={saving.error}
        onConfirm={() => saving.mutate(form.values)}
        onClose={backToForm}
      >
        {directionNames[form.values.direction]}: from now on each new customer is created as a contact in {organisation}
        , in the background. One that looks like a contact that is there already waits for you. Existing customers are
        not sent: choose them in the list “Create in Xero”.
      </ConfirmDialog>
      <LeaveGuard active={dirty && !saving.isPending && !saving.isSuccess} />
    </Paper>
  );
}
