package app.ledgerlink.audit;

import app.ledgerlink.audit.AuditReader.Row;
import app.ledgerlink.audit.AuditResource.AuditQuery;
import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.AuditTrail.Action;
import app.ledgerlink.shared.AuditTrail.Entry;
import app.ledgerlink.shared.Csv;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** The audit trail as a file for spreadsheets. */
@ApplicationScoped
class AuditExport {

    private static final List<String> HEADINGS = List.of(
            "Time (UTC)",
            "Who",
            "Address",
            "Action",
            "What",
            "Id",
            "Before",
            "After",
            "Answer of the accounting system",
            "Correlation id");

    private final AuditReader reader;
    private final AuditTrail trail;
    private final Clock clock;

    AuditExport(AuditReader reader, AuditTrail trail, Clock clock) {
        this.reader = reader;
        this.trail = trail;
        this.clock = clock;
    }

    /** What is exported is read before the export itself is told, and does not hold it. */
    RestResponse<StreamingOutput> download(AuditQuery query) {
        long rows = reader.count(query);
        Stream<Row> events = reader.newestFirst(query);
        trail.record(new Entry(Action.DATA_EXPORTED, null, "Audit trail", null, told(query, rows)));
        return Csv.download(
                "Audit trail " + LocalDate.now(clock),
                Stream.concat(Stream.of(HEADINGS), events.map(AuditExport::line)));
    }

    private static Map<String, ?> told(AuditQuery query, long rows) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("rows", rows);
        told.put("action", query.action);
        told.put("from", query.from);
        told.put("to", query.to);
        told.put("searched", query.q == null || query.q.isBlank() ? null : true);
        told.values().removeIf(Objects::isNull);
        return told;
    }

    private static List<String> line(Row event) {
        return Stream.of(
                        event.occurredAt().toString(),
                        event.actorName(),
                        event.address(),
                        event.action().name(),
                        event.subjectName(),
                        event.subjectId() == null ? null : event.subjectId().toString(),
                        event.before(),
                        event.after(),
                        event.answer(),
                        event.correlationId())
                .map(Csv::text)
                .toList();
    }
}
