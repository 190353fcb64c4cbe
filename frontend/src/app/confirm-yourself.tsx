import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { askForConfirmationWith, type Question } from "@/api/confirmation";
import { sessionQuery } from "@/api/session";

const ProofDialog = lazy(() => import("./proof-dialog"));

type Answer = (answered: boolean) => void;

/** Asks for the password again, over whatever the person is doing, when the API wants it or has ended their session. */
export function ConfirmYourself() {
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<{ question: Question; answer: Answer } | undefined>();
  const close = (answered: boolean) => {
    setAsked(undefined);
    asked?.answer(answered);
  };
  const cancel = useRef<() => void>(undefined);
  useEffect(() => {
    cancel.current = asked && (() => close(false));
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
  useEffect(
    () =>
      askForConfirmationWith((question) => {
        const nobody = !queryClient.getQueryData(sessionQuery.queryKey);
        return nobody ? Promise.resolve(false) : new Promise((answer) => setAsked({ question, answer }));
      }),
    [queryClient],
  );
  return (
    asked && (
      <Suspense>
        <ProofDialog question={asked.question} onAnswer={close} />
      </Suspense>
    )
  );
}
