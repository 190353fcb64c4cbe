import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "../icons";
import type { Creation } from "./standings";

/** What is not right about a customer that is linked, such as a second contact in Xero; nothing mostly. */
export function LinkWarning({ creation: { state, message } }: { creation: Creation }) {
  if (state !== "LINKED" || !message) return null;
  return (
    <Alert color="orange" icon={<IconAlertTriangle size={20} />} title="Look at this in Xero">
      {message}
    </Alert>
  );
}
