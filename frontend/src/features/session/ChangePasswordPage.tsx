import { Alert, PasswordInput } from "@mantine/core";
import { useState } from "react";
import { http } from "@/api/client";
import { useSession } from "@/api/session";
import { FormFrame } from "@/components/forms/FormFrame";
import { useSavingForm } from "@/components/forms/useSavingForm";
import { IconCircleCheck } from "@/components/icons";
import { AnchorLink } from "@/components/links";
import { PageHeader } from "@/components/PageHeader";

const empty = { current: "", wanted: "", repeated: "" };

/** One's own password, for everybody. */
export function ChangePasswordPage() {
  const [changed, setChanged] = useState(false);
  return (
    <>
      <PageHeader title="Change password" note="The password you sign in to Ledgerlink with." />
      {changed ? <Changed /> : <PasswordForm onChanged={() => setChanged(true)} />}
    </>
  );
}

function PasswordForm({ onChanged }: { onChanged: () => void }) {
  const { user } = useSession();
  const { form, saving, submit } = useSavingForm({
    initialValues: empty,
    validate: {
      current: (value) => (value ? null : "Enter your current password."),
      wanted: (value) => (value ? null : "Enter a new password."),
      repeated: (value, { wanted }) => (value === wanted ? null : "This is not the same as the new password."),
    },
    save: async ({ current, wanted }) => {
      await http.PUT("/api/session/password", { body: { current, wanted } });
      onChanged();
    },
  });
  const toggle = (what: string) => ({ visibilityToggleButtonProps: { "aria-label": `Show the ${what}` } });
  return (
    <FormFrame verb="Change password" onSubmit={submit} saving={saving} dirty={form.isDirty()}>
      {/* Tells a password manager whose password this is. */}
      <input type="text" autoComplete="username" value={user.email} readOnly hidden />
      <PasswordInput
        label="Current password"
        autoComplete="current-password"
        {...toggle("current password")}
        {...form.getInputProps("current")}
      />
      <PasswordInput
        label="New password"
        description="At least 12 characters. A few words you can remember are better than a short riddle."
        autoComplete="new-password"
        {...toggle("new password")}
        {...form.getInputProps("wanted")}
      />
      <PasswordInput
        label="New password again"
        autoComplete="new-password"
        {...toggle("repeated password")}
        {...form.getInputProps("repeated")}
      />
    </FormFrame>
  );
}

function Changed() {
  return (
    <Alert color="teal" icon={<IconCircleCheck size={20} />} title="Your password is changed" role="status" maw={820}>
      Use the new one from now on. You stay signed in here; everywhere else you were signed out.{" "}
      <AnchorLink to="/customers" underline="always">
        Go to Customers
      </AnchorLink>
    </Alert>
  );
}
