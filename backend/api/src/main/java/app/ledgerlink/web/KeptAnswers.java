package app.ledgerlink.web;

import app.ledgerlink.shared.AcrossWorkspaces;
import app.ledgerlink.shared.AnswerMemory;
import app.ledgerlink.shared.Timestamps;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What requests with an {@code Idempotency-Key} were answered, each for a day; each step is a transaction of its own. */
@ApplicationScoped
class KeptAnswers implements AnswerMemory {

    static final Duration KEPT = Duration.ofHours(24);

    /** Longer than any request works: whoever has not answered by then was killed, and the next may try afresh. */
    static final Duration LONGEST_WORK = Duration.ofMinutes(5);

    /** @param name what the caller calls the request */
    record Key(UUID workspaceId, UUID callerId, String name) {

        private Map<String, Object> binds() {
            return Map.of("workspaceId", workspaceId, "callerId", callerId, "name", name);
        }
    }

    /**
     * @param requestHash of what was asked
     * @param status null while it is under way
     * @param location null where the answer had none
     * @param body null where it had none, or may not be told twice
     */
    record Kept(byte[] requestHash, Integer status, String location, String body) {}

    private final Jdbi jdbi;
    private final Clock clock;

    KeptAnswers(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Notes that the request is under way; false where its key is taken. */
    boolean begin(Key key, byte[] request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createUpdate("""
                        insert into web_answer as a (workspace_id, caller_id, key, request_hash, begun_at)
                        values (:workspaceId, :callerId, :name, :request, :now)
                        on conflict (workspace_id, caller_id, key) do update
                            set request_hash = excluded.request_hash, begun_at = excluded.begun_at,
                                status = null, location = null, body = null
                            where a.begun_at < :forgotten or a.status is null and a.begun_at < :killed
                        """)
                                .bindMap(key.binds())
                                .bind("request", request)
                                .bind("now", Timestamps.now(clock))
                                .bind("forgotten", Timestamps.now(clock).minus(KEPT))
                                .bind("killed", Timestamps.now(clock).minus(LONGEST_WORK))
                                .execute())
                        == 1);
    }

    Kept get(Key key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createQuery("""
                        select request_hash, status, location, body from web_answer
                        where workspace_id = :workspaceId and caller_id = :callerId and key = :name
                        """)
                        .bindMap(key.binds())
                        .mapTo(Kept.class)
                        .one()));
    }

    void keep(Key key, int status, String location, String body) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(h -> h.createUpdate("""
                        update web_answer set status = :status, location = :location, body = :body
                        where workspace_id = :workspaceId and caller_id = :callerId and key = :name
                        """)
                        .bindMap(key.binds())
                        .bind("status", status)
                        .bind("location", location)
                        .bind("body", body)
                        .execute()));
    }

    /** Of a request that changed nothing: its key may be used again at once. */
    void forget(Key key) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(
                        h -> h.createUpdate("""
                        delete from web_answer
                        where workspace_id = :workspaceId and caller_id = :callerId and key = :name
                        """).bindMap(key.binds()).execute()));
    }

    @Override
    public void forget(UUID workspaceId) {
        jdbi.useHandle(h -> h.createUpdate("delete from web_answer where workspace_id = :workspaceId")
                .bind("workspaceId", workspaceId)
                .execute());
    }

    @Scheduled(every = "1h", delayed = "7m", identity = "delete-old-answers")
    @AcrossWorkspaces
    @Transactional
    void deleteOld() {
        jdbi.useHandle(h -> h.createUpdate("delete from web_answer where begun_at < :forgotten")
                .bind("forgotten", Timestamps.now(clock).minus(KEPT))
                .execute());
    }
}
