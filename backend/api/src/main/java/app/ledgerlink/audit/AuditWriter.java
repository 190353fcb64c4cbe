package app.ledgerlink.audit;

import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.shared.Json;
import app.ledgerlink.shared.Reach;
import app.ledgerlink.shared.Timestamps;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Writes the audit trail. */
@ApplicationScoped
class AuditWriter implements AuditTrail {

    /** The first actions: the build before, which reads the same rows during an upgrade, knows no others. */
    private static final Set<Action> KNOWN_BEFORE = EnumSet.range(Action.USER_ADDED, Action.CONTACT_CREATION_UNSURE);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Json json;
    private final Caller caller;
    private final HttpServerRequest request;

    AuditWriter(Jdbi jdbi, Clock clock, Json json, Caller caller, HttpServerRequest request) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.json = json;
        this.caller = caller;
        this.request = request;
    }

    @Override
    public Origin origin() {
        return new Origin(
                caller.workspaceId(),
                caller.userId(),
                caller.name(),
                request.remoteAddress().hostAddress());
    }

    @Override
    public void record(Origin origin, Entry entry) {
        Reach.within(
                origin.workspaceId(),
                () -> jdbi.useHandle(h -> h.createUpdate("""
                        insert into audit_event (workspace_id, id, occurred_at, actor_id, actor_name, address, action,
                            event, subject_id, subject_name, before, after, answer, correlation_id)
                        values (:workspaceId, :id, :now, cast(:actor as uuid), :actorName, :address, :action,
                            :event, cast(:subject as uuid), :subjectName,
                            cast(:before as jsonb), cast(:after as jsonb), :answer, :correlation)
                        """)
                        .bind("workspaceId", origin.workspaceId())
                        .bind("id", Ids.next())
                        .bind("now", Timestamps.now(clock))
                        .bind("actor", origin.actorId())
                        .bind("actorName", origin.actorName())
                        .bind("address", origin.address())
                        .bind("action", known(entry.action()).name())
                        .bind("event", entry.action().name())
                        .bind("subject", entry.subjectId())
                        .bind("subjectName", entry.subjectName())
                        .bind("before", json.writeOrNull(entry.before()))
                        .bind("after", json.writeOrNull(entry.after()))
                        .bind("answer", entry.answer())
                        .bind("correlation", entry.correlationId())
                        .execute()));
    }

    private static Action known(Action action) {
        return KNOWN_BEFORE.contains(action) ? action : Action.SETTINGS_CHANGED;
    }

    @Override
    public void forget(UUID workspaceId, UUID person, List<UUID> near, List<String> values, String pseudonym) {
        jdbi.useHandle(h -> h.createQuery("select forget_person(:workspaceId, :person, :near, :values, :pseudonym)")
                .bind("workspaceId", workspaceId)
                .bind("person", person)
                .bindArray("near", UUID.class, near)
                .bindArray("values", String.class, values)
                .bind("pseudonym", pseudonym)
                .mapToMap()
                .list());
    }
}
