package app.ledgerlink.operator;

import app.ledgerlink.audit.AuditRows;
import app.ledgerlink.shared.AuditTrail.Action;
import app.ledgerlink.shared.AuditTrail.Entry;
import app.ledgerlink.shared.AuditTrail.Origin;
import java.util.Map;
import java.util.UUID;

/** Writes into a workspace's audit trail what an operator did with it. */
final class OperatorAudit {

    private final Workbench bench;
    private final AuditRows rows;

    OperatorAudit(Workbench bench) {
        this.bench = bench;
        this.rows = AuditRows.beside(bench.jdbi(), bench.clock());
    }

    void record(UUID workspace, Action action, UUID subject, String name, Map<String, ?> before, Map<String, ?> after) {
        rows.add(
                new Origin(workspace, null, "Operator (" + bench.operator() + ")", null),
                new Entry(action, subject, name, before, after));
    }
}
