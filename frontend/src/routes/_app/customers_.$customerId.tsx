import { createFileRoute, notFound, redirect } from "@tanstack/react-router";
import { findCustomerKind } from "@/domain/customers/customer-kind";

/** Leads to the company or the contact, for places that know a customer only by its id. */
export const Route = createFileRoute("/_app/customers_/$customerId")({
  beforeLoad: async ({ params: { customerId } }) => {
    const kind = await findCustomerKind(customerId);
    if (kind === "COMPANY") throw redirect({ to: "/companies/$companyId", params: { companyId: customerId } });
    if (kind === "INDIVIDUAL") throw redirect({ to: "/contacts/$contactId", params: { contactId: customerId } });
    throw notFound();
  },
});
