import { NativeSelect } from "@mantine/core";
import type { GetInputPropsReturnType } from "@mantine/form";
import { formatInstant } from "@/lib/format";
import type { SyncSettings } from "./settings-values";

const schedules = [
  { value: "OFF", label: "Off: only when somebody presses Sync Now" },
  { value: "EVERY_15_MINUTES", label: "Every 15 minutes" },
  { value: "HOURLY", label: "Every hour" },
  { value: "DAILY", label: "Every day" },
];

const rechecks = [
  { value: "OFF", label: "Off: only when somebody asks for it" },
  { value: "DAILY", label: "Every day" },
  { value: "WEEKLY", label: "Every week" },
];

const whatFor =
  "Xero does not mark every change (a new due date, a customer flag). A re-check reads all of Xero again, corrects what differs and lists it in the Sync Log.";

type Props = { settings: SyncSettings; schedule: GetInputPropsReturnType; recheck: GetInputPropsReturnType };

/** When the books are read by themselves: what changed, and now and then all of it. */
export function ScheduleFields({ settings: { nextRunAt, nextRecheckAt }, schedule, recheck }: Props) {
  return (
    <>
      <NativeSelect
        label="Automatic sync"
        maw={420}
        data={schedules}
        description={nextRunAt ? `The next one starts ${formatInstant(nextRunAt)}` : undefined}
        inputWrapperOrder={["label", "input", "description", "error"]}
        {...schedule}
      />
      <NativeSelect
        label="Full re-check"
        maw={420}
        data={rechecks}
        description={nextRecheckAt ? `${whatFor} The next one starts ${formatInstant(nextRecheckAt)}.` : whatFor}
        inputWrapperOrder={["label", "input", "description", "error"]}
        {...recheck}
      />
    </>
  );
}
