import { Button, Group, Paper, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { http } from "@/api/client";
import { CopyField } from "@/components/copy-field";
import { useSavingForm } from "@/components/forms/use-saving-form";
import { PanelLoading } from "@/components/page-loading";
import { QrCode } from "@/components/qr-code";
import { Refusal } from "@/components/refusal";
import { ErrorState } from "@/components/states";
import { RecoveryCodes } from "./recovery-codes";

type Props = {
  /** Called once the recovery codes were taken. */
  onDone: () => void;
  onCancel?: () => void;
};

/** Scan, type the first code, keep the recovery codes. */
export function SetUpSecondFactor({ onDone, onCancel }: Props) {
  const [codes, setCodes] = useState<readonly string[]>();
  // Each time this is opened the API makes a secret; one that is shown is not replaced under the person's hands.
  const setup = useQuery({
    queryKey: ["second-factor-setup"],
    queryFn: async () => (await http.POST("/api/session/second-factor")).data,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  if (setup.error) return <ErrorState error={setup.error} onRetry={() => void setup.refetch()} />;
  if (!setup.data) return <PanelLoading label="the setup key" h={480} />;
  return (
    <Paper withBorder p="md" maw={820}>
      <Stack>
        <Text size="sm">
          1. Open an authenticator app on your phone, such as Google Authenticator, Microsoft Authenticator or
          1Password, and scan this code.
        </Text>
        <QrCode text={setup.data.uri} label="QR code for your authenticator app" />
        <CopyField label="Setup key" value={inGroups(setup.data.secret)} long />
        <Text size="sm">If you cannot scan, type the setup key into the app: time-based, six digits.</Text>
        <FirstCode onCodes={setCodes} {...(onCancel && { onCancel })} />
      </Stack>
    </Paper>
  );
}

function FirstCode({ onCodes, onCancel }: { onCodes: (codes: readonly string[]) => void; onCancel?: () => void }) {
  const { form, saving, submit } = useSavingForm({
    initialValues: { code: "" },
    validate: { code: (value) => (value.trim() ? null : "Enter the code that the app shows.") },
    save: async ({ code }) => {
      const { data } = await http.PUT("/api/session/second-factor", { body: { code: code.trim() } });
      onCodes(data?.codes ?? []);
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <TextInput
          label="Code"
          description="2. Enter the six digits that the app shows now."
          inputMode="numeric"
          autoComplete="one-time-code"
          maw={280}
          {...form.getInputProps("code")}
        />
        <Refusal error={saving.error} inForm />
        <Group>
          <Button type="submit" loading={saving.isPending}>
            Turn on
          </Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

/** As people read it aloud and type it; apps take it with blanks. */
function inGroups(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, "$1 ");
}
