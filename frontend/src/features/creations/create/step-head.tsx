import { Text, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import { PageHeader } from "@/components/page-header";
import { isArchived, isUnclear, type Standing } from "@/domain/creations/standings";
import type { Step } from "./creation";

type Props = {
  step: Step;
  standing: Standing /** The page is that of one of the company's people. */;
  ofPerson: boolean;
};

const steps: Partial<Record<Step, string>> = {
  review: "Step 1 of 2: what will be sent",
  progress: "Step 2 of 2: on its way",
};

function titleOf(step: Step, { customerName, creation }: Standing): string {
  if (step === "linked") return `${customerName} is in Xero`;
  if (isArchived(creation)) return `${customerName} is archived in Xero`;
  if (step === "refused") return `${customerName} was not created in Xero`;
  return isUnclear(creation) ? `${customerName} may be in Xero` : `Create ${customerName} in Xero`;
}

/** The title, which says how it stands, and the step; what is new has the focus, so that nobody misses it. */
export function StepHead({ step, standing, ofPerson }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  const { customerName, organisationName } = standing;
  useEffect(() => {
    if (before.current !== step) (heading.current ?? title.current)?.focus();
    before.current = step;
  }, [step]);
  return (
    <>
      <PageHeader
        title={titleOf(step, standing)}
        titleRef={title}
        note={ofPerson && `The contact that you come from belongs to ${customerName}: in Xero it is the company.`}
      />
      {steps[step] && (
        <Title ref={heading} order={2} tabIndex={-1} mb="sm">
          {steps[step]}{" "}
          {organisationName && (
            <Text span c="dimmed" size="sm" fw={400}>
              · {organisationName}
            </Text>
          )}
        </Title>
      )}
    </>
  );
}
