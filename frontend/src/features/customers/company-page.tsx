import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { api } from "@/api/client";
import { ButtonLink } from "@/components/links";
import { PageHeader } from "@/components/page-header";
import { PageLoading } from "@/components/page-loading";
import { ErrorState } from "@/components/states";
import { StatusBadge } from "@/components/status-badge";
import { ArchiveButton } from "./archive-button";
import { CompanyFacts } from "./company-facts";
import { CustomerBody } from "./customer-body";
import { FieldDifferences } from "./field-differences";
import { MergedBanner } from "./merged-banner";
import { People } from "./people";
import { ReachLine } from "./reach-line";
import { useMarkedFields } from "./use-edited-fields";

export function CompanyPage() {
  const { companyId } = useParams({ from: "/_app/companies/$companyId/" });
  const search = useSearch({ from: "/_app/companies/$companyId/" });
  const navigate = useNavigate({ from: "/companies/$companyId/" });
  const query = api.useQuery("get", "/api/companies/{id}", { params: { path: { id: companyId } } });
  const company = query.data;
  const marked = useMarkedFields(company ?? { id: companyId, editedFields: [] });
  if (query.error && !company) return <ErrorState page error={query.error} onRetry={() => void query.refetch()} />;
  if (!company) return <PageLoading />;
  return (
    <>
      <PageHeader
        title={company.name}
        badges={company.archived && <StatusBadge tone="neutral">Archived</StatusBadge>}
        note={
          <ReachLine
            kind="Company"
            email={company.email}
            phones={{ phone: company.phone }}
            website={company.website}
            edited={marked}
          />
        }
        actions={
          <>
            <ArchiveButton kind="companies" id={company.id} name={company.name} archived={company.archived} />
            <ButtonLink to="/companies/$companyId/edit" params={{ companyId }} variant="default">
              Edit
            </ButtonLink>
          </>
        }
      />
      <MergedBanner mergedInto={company.mergedInto} />
      <CustomerBody
        customer={{ id: company.id, kind: "COMPANY" }}
        search={search}
        onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }), resetScroll: false })}
      >
        <FieldDifferences customer={company} />
        <People companyId={company.id} people={company.people} />
        <CompanyFacts company={company} />
      </CustomerBody>
    </>
  );
}
