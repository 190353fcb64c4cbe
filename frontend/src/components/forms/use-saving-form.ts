import { type FormValidateInput, useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { toFieldErrors } from "@/api/problem";

type Options<Values> = {
  initialValues: Values;
  validate?: FormValidateInput<Values>;
  /** Asks the person before certain values are saved; false saves them at once. */
  needsAnswer?: (values: Values) => false | (() => void);
  /** The path of the field that has the focus at first. */
  focus?: string | undefined;
  save: (values: Values) => Promise<void>;
};

/**
 * A form that keeps every character when saving fails: what the server refuses is shown at its field, and the first
 * refused field has the focus.
 */
export function useSavingForm<Values extends Record<string, unknown>>({
  initialValues,
  validate,
  needsAnswer,
  focus,
  save,
}: Options<Values>) {
  const form = useForm<Values>({ initialValues, ...(validate && { validate }) });
  const { getInputNode } = form;
  useEffect(() => {
    if (focus) getInputNode(focus)?.focus();
  }, [focus, getInputNode]);
  const focusFirst = (errors: object) => {
    const [first] = Object.keys(errors);
    if (first) form.getInputNode(first)?.focus();
  };
  const saving = useMutation({
    mutationFn: save,
    onError: (error) => {
      const errors = toFieldErrors(error);
      form.setErrors(errors);
      focusFirst(errors);
    },
  });
  const submit = form.onSubmit((values) => {
    const ask = needsAnswer?.(values);
    if (ask) ask();
    else saving.mutate(values);
  }, focusFirst);
  return { form, saving, submit };
}
