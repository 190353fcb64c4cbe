import { ButtonLink } from "@/components/links";
import { EmptyState } from "@/components/states";

export function NotFound() {
  return (
    <EmptyState page title="There is no such page" action={<ButtonLink to="/customers">Go to Customers</ButtonLink>}>
      The address may be mistyped, or the record was deleted.
    </EmptyState>
  );
}
