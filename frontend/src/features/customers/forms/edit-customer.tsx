import { Box } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouter } from "@tanstack/react-router";
import type { components } from "@/api/schema";
import { PageHeader } from "@/components/page-header";
import { PanelLoading } from "@/components/page-loading";
import { ErrorState } from "@/components/states";
import { pageOf } from "@/domain/customers/pages";
import type { CustomerInputs } from "../field-names";
import { CustomerForm } from "./customer-form";
import type { MendSearch } from "./mend-search";

type Customer = components["schemas"]["Company"] | components["schemas"]["Contact"];
type Props<Kind extends keyof CustomerInputs> = {
  kind: Kind;
  id: string;
  answer: { data: Customer | undefined; error: unknown; refetch: () => unknown };
  search: MendSearch;
  put: (input: CustomerInputs[Kind]) => Promise<unknown>;
};

/** The form of a company or contact that is there; saved, it leads back to where it was opened. */
export function EditCustomer<Kind extends keyof CustomerInputs>({
  kind,
  id,
  answer: { data, error, refetch },
  search: { field, back },
  put,
}: Props<Kind>) {
  const navigate = useNavigate();
  const { history } = useRouter();
  const queryClient = useQueryClient();
  if (error && !data) return <ErrorState page error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeader title={data && `Edit ${data.name}`} />
      {data ? (
        <CustomerForm
          key={data.version}
          kind={kind}
          customer={data}
          focus={field}
          onReload={() => void refetch()}
          save={async (input) => {
            await put(input);
            if (back) history.replace(back);
            else await navigate({ ...pageOf({ id, kind }), replace: true });
            await queryClient.invalidateQueries();
          }}
        />
      ) : (
        <Box maw={820}>
          <PanelLoading label="the form" h={960} />
        </Box>
      )}
    </>
  );
}
