package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.shared.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;

/** Tells the audit trail which of the Sync Settings a person changed. */
@ApplicationScoped
class SettingsAudit {

    private final AuditTrail trail;
    private final Jdbi jdbi;

    SettingsAudit(AuditTrail trail, Jdbi jdbi) {
        this.trail = trail;
        this.jdbi = jdbi;
    }

    void changed(ConnectionRef connection, SyncSettings before, SyncSettings after) {
        Map<String, Object> was = before.choices();
        Map<String, Object> is = after.choices();
        was.entrySet().removeIf(e -> Objects.equals(e.getValue(), is.get(e.getKey())));
        is.keySet().retainAll(was.keySet());
        if (!was.isEmpty()) {
            trail.record(new AuditTrail.Entry(
                    AuditTrail.Action.SETTINGS_CHANGED, connection.connectionId(), organisation(connection), was, is));
        }
    }

    private String organisation(ConnectionRef connection) {
        return jdbi.withHandle(h -> h.createQuery("select coalesce(organisation_name, 'Accounting link')"
                        + " from ledger_connection_shown where workspace_id = :workspaceId and id = :connectionId")
                .bindMethods(connection)
                .mapTo(String.class)
                .one());
    }
}
