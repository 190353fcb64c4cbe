import { Alert } from "@mantine/core";
import { toFailure } from "@/api/problem";
import { IconAlertTriangle } from "./icons";

/** Why an action did not succeed, beside the button that started it; nothing when there is no error. */
export function Refusal({ error, inForm }: { error: unknown; inForm?: boolean }) {
  if (!error) return null;
  const { title, next } = toFailure(error, inForm);
  return (
    <Alert color="red" icon={<IconAlertTriangle size={20} />} title={title} role="alert">
      {next}
    </Alert>
  );
}
