package app.ledgerlink.identity;

import app.ledgerlink.identity.AuditReader.Row;
import app.ledgerlink.identity.AuditResource.AuditQuery;
import app.ledgerlink.shared.Csv;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** The audit trail as a file for spreadsheets. */
@ApplicationScoped
class AuditExport {

    private static final int MOST = 50_000;

    private static final List<String> HEADINGS = List.of(
            "Time (UTC)",
            "Who",
            "Address",
            "Action",
            "What",
            "Id",
            "Before",
            "After",
            "Answer of Xero",
            "Correlation id");

    private final AuditReader reader;
    private final Clock clock;

    AuditExport(AuditReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    RestResponse<String> download(AuditQuery query) {
        return Csv.download(
                "Audit trail " + LocalDate.now(clock),
                Stream.concat(
                        Stream.of(HEADINGS), reader.newest(query, MOST).stream().map(AuditExport::line)));
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
