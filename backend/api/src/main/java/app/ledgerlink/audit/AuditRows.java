package app.ledgerlink.audit;

import app.ledgerlink.shared.AuditTrail.Entry;
import app.ledgerlink.shared.AuditTrail.Origin;
import app.ledgerlink.shared.Json;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Adds rows to audit trails for what runs beside a node and answers no request. */
public final class AuditRows {

    private final AuditWriter writer;

    private AuditRows(AuditWriter writer) {
        this.writer = writer;
    }

    /** @param jdbi rows join its transaction if this thread has one open */
    public static AuditRows beside(Jdbi jdbi, Clock clock) {
        return new AuditRows(new AuditWriter(jdbi, clock, Json.plain(), null, null));
    }

    /** @param origin whose workspace's trail it is, and who did it */
    public void add(Origin origin, Entry entry) {
        writer.record(origin, entry);
    }
}
