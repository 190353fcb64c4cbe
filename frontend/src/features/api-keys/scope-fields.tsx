import { NativeSelect, SimpleGrid } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { ComponentProps } from "react";
import { ChoiceField } from "@/components/choice-field";
import { type Accesses, accessNames, inDetail, presets, resources } from "./scopes";

export type ScopeValues = { preset: string; scopes: Accesses };
type Props = { form: UseFormReturnType<ScopeValues> };

/** What a key may do: one of a few presets, or each part of the workspace in detail. */
export function ScopeFields({ form }: Props) {
  const choose: ComponentProps<typeof ChoiceField>["onChange"] = (preset) => {
    const [chosen] = presets.filter(({ value }) => value === preset);
    form.setValues({ preset: String(preset), ...(chosen && { scopes: chosen.accesses }) });
    form.clearFieldError("scopes");
  };
  return (
    <>
      <ChoiceField
        label="What it may do"
        choices={[...presets, inDetail]}
        value={form.values.preset}
        onChange={choose}
        error={form.errors.scopes}
      />
      {form.values.preset === inDetail.value && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" role="group" aria-label="Access in detail">
          {resources.map(({ value, label, description, upTo }) => (
            <NativeSelect
              key={value}
              label={label}
              description={description}
              inputWrapperOrder={["label", "input", "description"]}
              data={(["NONE", "READ", "WRITE"] as const)
                .filter((access) => access !== "WRITE" || upTo === "WRITE")
                .map((access) => ({ value: access, label: accessNames[access] }))}
              {...form.getInputProps(`scopes.${value}`)}
            />
          ))}
        </SimpleGrid>
      )}
    </>
  );
}
