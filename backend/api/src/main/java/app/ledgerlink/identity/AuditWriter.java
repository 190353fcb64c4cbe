package app.ledgerlink.identity;

import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.shared.Timestamps;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Writes the audit trail for the request at hand. */
@RequestScoped
class AuditWriter implements AuditTrail {

    private final Jdbi jdbi;
    private final Clock clock;
    private final ObjectMapper json;
    private final CurrentCaller caller;
    private final HttpServerRequest request;

    AuditWriter(Jdbi jdbi, Clock clock, ObjectMapper json, CurrentCaller caller, HttpServerRequest request) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.json = json;
        this.caller = caller;
        this.request = request;
    }

    @Override
    public void record(Entry entry) {
        User actor = caller.user();
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into audit_event (workspace_id, id, occurred_at, actor_id, actor_name, address, action,
                            subject_id, subject_name, before, after)
                        values (:workspace, :id, :now, :actor, :actorName, :address, :action, :subject, :subjectName,
                            cast(:before as jsonb), cast(:after as jsonb))
                        """)
                .bind("workspace", actor.workspaceId())
                .bind("id", Ids.next())
                .bind("now", Timestamps.now(clock))
                .bind("actor", actor.id())
                .bind("actorName", actor.name())
                .bind("address", request.remoteAddress().hostAddress())
                .bind("action", entry.action().name())
                .bind("subject", entry.subjectId())
                .bind("subjectName", entry.subjectName())
                .bind("before", text(entry.before()))
                .bind("after", text(entry.after()))
                .execute());
    }

    private String text(Map<String, ?> fields) {
        try {
            return fields == null ? null : json.writeValueAsString(fields).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
