import { PasswordInput } from "@mantine/core";
import { lazy, Suspense } from "react";
import { http } from "@/api/client";
import { useSession } from "@/api/session";
import { FormFrame } from "@/components/forms/form-frame";
import { useSavingForm } from "@/components/forms/use-saving-form";

const PasswordStrength = lazy(() => import("./password-strength"));

const empty = { current: "", wanted: "", repeated: "" };

type Props = { currentLabel: string; noWayBack?: boolean; onChanged: () => void };

/** Asks for the password that is, and twice for the one that will be. */
export function PasswordForm({ currentLabel, noWayBack = false, onChanged }: Props) {
  const { user } = useSession();
  const { form, saving, submit } = useSavingForm({
    initialValues: empty,
    validate: {
      current: (value) => (value ? null : `Enter your ${currentLabel.toLowerCase()}.`),
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
    <FormFrame verb="Change password" onSubmit={submit} saving={saving} dirty={form.isDirty()} noWayBack={noWayBack}>
      {/* Tells a password manager whose password this is. */}
      <input type="text" autoComplete="username" value={user.email} readOnly hidden />
      <PasswordInput
        label={currentLabel}
        autoComplete="current-password"
        {...toggle(currentLabel.toLowerCase())}
        {...form.getInputProps("current")}
      />
      <PasswordInput
        label="New password"
        description="At least 12 characters. A few words you can remember are better than a short riddle."
        autoComplete="new-password"
        {...toggle("new password")}
        {...form.getInputProps("wanted")}
      />
      <Suspense>
        <PasswordStrength password={form.values.wanted} personal={[user.name, user.email]} />
      </Suspense>
      <PasswordInput
        label="New password again"
        autoComplete="new-password"
        {...toggle("repeated password")}
        {...form.getInputProps("repeated")}
      />
    </FormFrame>
  );
}
