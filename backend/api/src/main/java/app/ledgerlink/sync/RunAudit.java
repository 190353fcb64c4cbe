package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.AuditTrail.Action;
import app.ledgerlink.shared.AuditTrail.Entry;
import app.ledgerlink.shared.AuditTrail.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Tells the audit trail which runs people started and cancelled. In the caller's transaction. */
@ApplicationScoped
class RunAudit {

    private final AuditTrail trail;
    private final Jdbi jdbi;

    RunAudit(AuditTrail trail, Jdbi jdbi) {
        this.trail = trail;
        this.jdbi = jdbi;
    }

    void started(ConnectionRef connection, UUID run, SyncRun.Kind kind) {
        trail.record(new Entry(
                Action.SYNC_STARTED, run, organisation(connection.workspaceId(), run), null, Map.of("kind", kind)));
    }

    void cancelled(RunKey key, Origin by) {
        trail.record(
                by,
                new Entry(
                        Action.SYNC_CANCELLED, key.runId(), organisation(key.workspaceId(), key.runId()), null, null));
    }

    private String organisation(UUID workspace, UUID run) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select coalesce(c.organisation_name, 'Accounting link')
                        from sync_run r join ledger_connection_shown c
                          on c.workspace_id = r.workspace_id and c.id = r.connection_id
                        where r.workspace_id = ? and r.id = ?
                        """)
                .bind(0, workspace)
                .bind(1, run)
                .mapTo(String.class)
                .one());
    }
}
