import { IconPencil } from "@/components/icons";

/** Beside a field that a person edited here, where others came from Xero. */
export function EditedMark() {
  return (
    <span title="Edited here: a sync leaves it as it is" style={{ whiteSpace: "nowrap" }}>
      <IconPencil size={12} aria-hidden style={{ verticalAlign: -1 }} /> edited here
    </span>
  );
}
