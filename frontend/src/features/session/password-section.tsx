import { Alert } from "@mantine/core";
import { useState } from "react";
import { IconCircleCheck } from "@/components/icons";
import { PasswordForm } from "./password-form";

/** One's own password, for everybody. */
export function PasswordSection() {
  const [changed, setChanged] = useState(false);
  if (!changed) return <PasswordForm currentLabel="Current password" onChanged={() => setChanged(true)} />;
  return (
    <Alert color="teal" icon={<IconCircleCheck size={20} />} title="Your password is changed" role="status" maw={820}>
      Use the new one from now on. You stay signed in here; everywhere else you were signed out.
    </Alert>
  );
}
