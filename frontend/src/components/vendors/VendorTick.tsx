import { Checkbox } from "@mantine/core";
import { useChooseVendors, type Vendor } from "./vendors";

/** Whether a vendor is among the chosen ones; a tick is stored at once. */
export function VendorTick({ vendor: { id, name, chosen }, labelled = false }: { vendor: Vendor; labelled?: boolean }) {
  const choose = useChooseVendors();
  return (
    <Checkbox
      {...(labelled ? { label: name } : { "aria-label": `Choose ${name}` })}
      checked={choose.isPending ? choose.variables.chosen : chosen}
      error={choose.error ? "Not saved: try again" : undefined}
      onChange={({ currentTarget }) => choose.mutate({ ids: [id], chosen: currentTarget.checked })}
    />
  );
}
