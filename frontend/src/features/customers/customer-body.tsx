import { Stack } from "@mantine/core";
import type { ReactNode } from "react";
import type { WhosePage } from "@/domain/customers/pages";
import type { ChangeCustomerSearch, CustomerSearch } from "./customer-search";
import classes from "./customers.module.css";
import { XeroFigures } from "./xero/xero-figures";
import { XeroHistory } from "./xero/xero-history";

type Props = {
  customer: WhosePage;
  historyOf?: string | undefined;
  search: CustomerSearch;
  onSearch: ChangeCustomerSearch;
  /** People and details: beside the figures, or on a narrow screen between them and the long history. */
  children: ReactNode;
};

/** The body of a customer's page. */
export function CustomerBody({ customer, historyOf, search, onSearch, children }: Props) {
  return (
    <div className={classes.columns}>
      <XeroFigures customer={customer} historyOf={historyOf} search={search} onSearch={onSearch} />
      <Stack className={classes.aside ?? ""}>{children}</Stack>
      <XeroHistory customerId={customer.id} search={search} onSearch={onSearch} />
    </div>
  );
}
