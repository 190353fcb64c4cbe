package app.ledgerlink.sync;

import app.ledgerlink.matching.PlannedLink;
import app.ledgerlink.shared.BulkUpsert;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Keeps the plan of the latest dry run of each connection; in the caller's transaction. */
@ApplicationScoped
class PlanStore {

    private final Jdbi jdbi;

    PlanStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void dropEarlier(Run run) {
        jdbi.useHandle(h -> h.createUpdate("""
                        delete from sync_plan_row
                        where workspace_id = :workspaceId and run_id in (select id from sync_run
                            where workspace_id = :workspaceId and connection_id = :connectionId and kind = 'DRY_RUN')
                        """).bindMap(run.binds()).execute());
    }

    void add(Run run, List<PlannedLink> planned) {
        jdbi.useHandle(h -> BulkUpsert.<PlannedLink>into("sync_plan_row")
                .key("workspace_id", "uuid", p -> run.workspaceId())
                .key("run_id", "uuid", p -> run.runId())
                .key("ledger_contact_id", "uuid", PlannedLink::partyId)
                .value("name", "text", p -> p.name() == null ? "" : p.name())
                .value("action", "text", PlannedLink::action)
                .value("customer_id", "uuid", PlannedLink::customerId)
                .value("customer_name", "text", PlannedLink::customerName)
                .value("reason", "text", PlannedLink::reason)
                .run(h, planned, "ledger_contact_id"));
    }
}
