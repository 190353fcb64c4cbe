import { keepPreviousData } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { api } from "@/api/client";
import { useSession } from "@/api/session";
import { DataTable } from "@/components/data-table";
import { IconUserCog } from "@/components/icons";
import { ButtonLink } from "@/components/links";
import { PageHeader } from "@/components/page-header";
import { Pager } from "@/components/pager";
import { EmptyState } from "@/components/states";
import { AddUser } from "./add-user";
import { userColumns } from "./user-columns";
import { WhoNeedsSecondFactor } from "./who-needs-second-factor";

/** Settings → Users: who may sign in to the workspace, and as what. */
export function UsersPage() {
  const { page = 1 } = useSearch({ from: "/_app/_admin/settings/users" });
  const navigate = useNavigate({ from: "/settings/users" });
  const { user, workspace } = useSession();
  const { data, error, refetch, isPlaceholderData } = api.useQuery(
    "get",
    "/api/users",
    { params: { query: { page, size: 50 } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <>
      <PageHeader title="Users" note={`Who may sign in to ${workspace.name}, and as what.`} actions={<AddUser />} />
      <DataTable
        label="Users"
        columns={userColumns(user.id)}
        rows={data?.items}
        rowKey={({ id }) => id}
        error={error}
        onRetry={() => void refetch()}
        stale={isPlaceholderData}
        empty={<NoUsers />}
      />
      {data && <Pager {...data} onPage={(next) => void navigate({ search: { page: next } })} />}
      {(data || error) && <WhoNeedsSecondFactor />}
    </>
  );
}

/** There is always a first page: whoever reads it is on it. */
function NoUsers() {
  return (
    <EmptyState
      icon={IconUserCog}
      title="No users on this page"
      action={
        <ButtonLink to="/settings/users" variant="default">
          Go to the first page
        </ButtonLink>
      }
    />
  );
}
