package app.ledgerlink.sync;

import app.ledgerlink.shared.Listing;
import app.ledgerlink.shared.Page;
import app.ledgerlink.sync.SyncPlan.ActionCount;
import app.ledgerlink.sync.SyncPlan.PlannedParty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** What dry runs found, as people see it. */
@ApplicationScoped
class PlanReader {

    private static final String FROM = """
             from sync_plan_row
            where workspace_id = :workspaceId and run_id = :runId
              and (cast(:action as text) is null or action = cast(:action as text))
              and (cast(:q as text) is null or strpos(searchable(name), searchable(cast(:q as text))) > 0)
            """;

    private final Jdbi jdbi;

    PlanReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    SyncPlan of(UUID workspaceId, UUID runId, SyncPlanQuery query) {
        Listing parties = Listing.of(
                "select ledger_contact_id, name, action, customer_id, customer_name, reason ",
                FROM,
                " order by searchable(name), ledger_contact_id");
        return jdbi.withHandle(h -> {
            Page<PlannedParty> page = parties.read(
                    h, query, q -> filter(q, workspaceId, runId, query), rows -> rows.mapTo(PlannedParty.class));
            return new SyncPlan(counts(h, workspaceId, runId), page.items(), page.page(), page.size(), page.total());
        });
    }

    private static List<ActionCount> counts(Handle handle, UUID workspaceId, UUID runId) {
        return handle.createQuery("select action, count(*) as parties from sync_plan_row"
                        + " where workspace_id = :workspaceId and run_id = :runId group by action order by action")
                .bind("workspaceId", workspaceId)
                .bind("runId", runId)
                .mapTo(ActionCount.class)
                .list();
    }

    private static <S extends SqlStatement<S>> S filter(S sql, UUID workspaceId, UUID runId, SyncPlanQuery query) {
        return sql.bind("workspaceId", workspaceId)
                .bind("runId", runId)
                .bind("action", query.action == null ? null : query.action.name())
                .bind("q", query.q == null || query.q.isBlank() ? null : query.q.strip());
    }
}
