import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { askForConfirmationWith } from "@/api/confirmation";

const ProofDialog = lazy(() => import("./ProofDialog"));

type Answer = (confirmed: boolean) => void;

/** Asks a signed-in person for the password again, over whatever they are doing, when the API wants it. */
export function ConfirmYourself() {
  const [answer, setAnswer] = useState<Answer | undefined>();
  const close = (confirmed: boolean) => {
    setAnswer(undefined);
    answer?.(confirmed);
  };
  const cancel = useRef<() => void>(undefined);
  useEffect(() => {
    cancel.current = answer && (() => close(false));
  });
  useEffect(() => {
    // Registered before any dialog of a page opens, so that Escape closes this one and not the one below it.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !cancel.current) return;
      event.stopImmediatePropagation();
      cancel.current();
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, []);
  useEffect(() => askForConfirmationWith(() => new Promise<boolean>((resolve) => setAnswer(() => resolve))), []);
  return (
    answer && (
      <Suspense>
        <ProofDialog onAnswer={close} />
      </Suspense>
    )
  );
}
