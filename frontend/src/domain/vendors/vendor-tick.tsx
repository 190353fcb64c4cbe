import { Checkbox } from "@mantine/core";
import { useChooseVendors, type Vendor } from "./vendors";

type Props = {
  vendor: Vendor;
  /** Shows the name and e-mail beside the box. */
  labelled?: boolean;
  onChosen?: () => void;
  /** Asks the person first, where a tick alone would change nothing. */
  ask?: ((chosen: boolean) => void) | undefined;
};

/** Whether a vendor is among the chosen ones; a tick is stored at once, unless there is a question first. */
export function VendorTick({ vendor, labelled = false, onChosen, ask }: Props) {
  const { id, name, email, chosen, alsoCustomer } = vendor;
  const choose = useChooseVendors();
  const about = [email, alsoCustomer && "also a customer: imported whatever is chosen"].filter(Boolean).join(" · ");
  return (
    <Checkbox
      {...(labelled
        ? { label: name, description: about || undefined }
        : { "aria-label": `Choose ${name}`, display: "inline-block" })}
      checked={choose.isPending ? choose.variables.chosen : chosen}
      error={choose.error ? "Not saved: try again" : undefined}
      onChange={({ currentTarget: { checked } }) =>
        ask ? ask(checked) : choose.mutate({ ids: [id], chosen: checked }, { onSuccess: () => onChosen?.() })
      }
    />
  );
}
