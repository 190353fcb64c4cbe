import { NativeSelect, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { http } from "@/api/client";
import { toFailure, toFieldErrors } from "@/api/problem";
import { useSession } from "@/api/session";
import { FormDialog } from "@/components/forms/form-dialog";

/** Goes on in another workspace of the person's; only for those who have several. */
export default function WorkspaceSwitch() {
  const { workspaces, workspace } = useSession();
  const [asked, setAsked] = useState<string>();
  const [code, setCode] = useState("");
  const change = useMutation({
    mutationFn: async ({ workspaceId, code }: { workspaceId: string; code?: string }) => {
      await http.PUT("/api/session/workspace", { body: { workspaceId, ...(code && { code }) } });
      // nothing that was loaded belongs to the other workspace
      window.location.assign("/");
    },
    onError: (error, { workspaceId }) => {
      if (toFieldErrors(error).code) {
        setAsked(workspaceId);
      } else {
        const { title, next } = toFailure(error);
        notifications.show({ color: "red", title: `The workspace was not switched: ${title}`, message: next });
      }
    },
  });
  return (
    <>
      <NativeSelect
        label="Workspace"
        size="xs"
        value={workspace.id}
        disabled={change.isPending}
        data={workspaces.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget }) => change.mutate({ workspaceId: currentTarget.value })}
      />
      {asked && (
        <FormDialog
          title="Enter your code for that workspace"
          verb="Switch"
          saving={{ isPending: change.isPending, error: null }}
          onClose={() => setAsked(undefined)}
          onSubmit={(event) => {
            event.preventDefault();
            change.mutate({ workspaceId: asked, code });
          }}
        >
          <TextInput
            label="Code"
            description="Your account there has a second factor of its own. Open its authenticator app."
            autoComplete="one-time-code"
            inputMode="numeric"
            data-autofocus
            value={code}
            error={change.error && toFieldErrors(change.error).code}
            onChange={({ currentTarget }) => setCode(currentTarget.value)}
          />
        </FormDialog>
      )}
    </>
  );
}
