package app.ledgerlink.creations;

import static app.ledgerlink.shared.RecordBinding.bind;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.NewContact;
import app.ledgerlink.connections.LedgerGateway;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.shared.Json;
import app.ledgerlink.shared.Reach;
import app.ledgerlink.shared.Sql;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Rows that are worked: whoever holds a row's worker id may change it, until the lease runs out and somebody else takes
 * it. Each method is one statement, part of the caller's transaction if there is one.
 */
@ApplicationScoped
class CreationStore {

    /** Longer than any single step takes; renewed before each look and each sending. */
    static final Duration LEASE = Duration.ofMinutes(4);

    private static final Duration PAUSE = Duration.ofSeconds(15);

    private static final String HELD = CreationRow.Key.WHERE + " and state = 'SENDING' and worker = :worker";

    private static final String NEXT = Sql.of(CreationStore.class, "next");

    private static final String HOLD = "update contact_creation set due_at = :lease" + HELD;

    /** The books count a key's life from its first sending. */
    private static final String SENDING = """
            update contact_creation c set sent_at = case when idempotency_key = :key then sent_at else :now end,
                idempotency_key = :key, sent = cast(:sent as jsonb), answered = false, attempts = attempts + 1,
                due_at = :lease, changed_at = :now""" + HELD + """
             and not exists (select from customer_contact p where p.workspace_id = c.workspace_id
                and p.connection_id = c.connection_id and p.customer_id = c.customer_id)
            returning *""";

    /** Of a broken link it waits a day; skips what another statement is about, the next poll comes soon. */
    private static final String PARK_ENDED = Sql.of(CreationStore.class, "parkEnded");

    /**
     * By what is surely one customer's: similar names may be two. From the few that are under way to their customers. Of
     * two that were both sent the one that was asked for first goes on: each could wait for the other for ever.
     */
    static final String TWIN = Sql.of(CreationStore.class, "twin");

    private static final String NOT_SENT = """
            update contact_creation set idempotency_key = :idempotencyKey, sent = cast(:sent as jsonb),
                sent_at = :sentAt, answered = :answered, attempts = :attempts""" + HELD;

    private static final String FINISH = """
            update contact_creation set
                state = coalesce(:state, case when idempotency_key is null then 'QUEUED' else 'UNSURE' end),
                due_at = :dueAt, worker = null, message = :message, problems = cast(:problemList as jsonb),
                answer = :answer, correlation_id = :correlationId, ledger_contact_id = cast(:ledgerContactId as uuid),
                setbacks = :setbacks, answered = coalesce(:answered, answered),
                idempotency_key = case when :settled then null else idempotency_key end,
                changed_at = :now""" + HELD;

    private final Jdbi jdbi;
    private final Json json;
    private final Clock clock;
    private final LedgerGateways gateways;

    CreationStore(Jdbi jdbi, Json json, Clock clock, LedgerGateways gateways) {
        this.gateways = gateways;
        this.jdbi = jdbi;
        this.json = json;
        this.clock = clock;
    }

    /** Takes the row that is due longest, of whatever workspace, people's first; empty where none is.
     * One of a system that only a newer build knows is left to that. */
    Optional<CreationRow> claimNext(UUID worker) {
        return Reach.across(() -> jdbi.withHandle(h -> timed(h.createQuery(NEXT))
                .bind("worker", worker)
                .bindArray("applications", String.class, gateways.codes())
                .mapTo(CreationRow.class)
                .findOne()));
    }

    /**
     * Holds the row for another step; in a transaction, nobody else changes it until that ends.
     *
     * @return false when somebody else has taken it
     */
    boolean hold(CreationRow held) {
        return jdbi.withHandle(h -> bind(timed(h.createUpdate(HOLD)), held.key())
                        .bind("worker", held.worker())
                        .execute())
                == 1;
    }

    /** Nothing waits for books whose link was ended or stays broken: whoever connects them again decides anew. */
    void parkEnded() {
        Reach.across(() -> jdbi.useHandle(h -> timed(h.createUpdate(PARK_ENDED))
                .bindArray(
                        "applications",
                        String.class,
                        gateways.all().stream().map(LedgerGateway::application).toList())
                .bindArray(
                        "names",
                        String.class,
                        gateways.all().stream().map(LedgerGateway::displayName).toList())
                .bind("doubted", Timestamps.now(clock).minus(Setbacks.LONGEST_DOUBT))
                .execute()));
    }

    /** Remembers what is about to be sent; empty when somebody else has taken the row, or linked the customer. */
    Optional<CreationRow> sending(CreationRow held, NewContact contact, String key) {
        return jdbi.withHandle(h -> bind(timed(h.createQuery(SENDING)), held.key())
                .bind("worker", held.worker())
                .bind("key", key)
                .bind("sent", json.write(contact))
                .mapTo(CreationRow.class)
                .findOne());
    }

    /** Whether another customer that is like this one was sent to the same books, and it is not known yet what became of it. */
    boolean isTwinUnderWay(CreationRow row) {
        return jdbi.withHandle(
                h -> bind(h.createQuery(TWIN), row.key()).mapTo(boolean.class).one());
    }

    /** Forgets {@link #sending} again: it was not sent after all. */
    void notSent(CreationRow before) {
        jdbi.useHandle(h -> bind(h.createUpdate(NOT_SENT), before.key())
                .bind("worker", before.worker())
                .bind("idempotencyKey", before.idempotencyKey())
                .bind("sent", before.sent())
                .bind("sentAt", before.sentAt())
                .bind("answered", before.answered())
                .bind("attempts", before.attempts())
                .execute());
    }

    /** @return false when somebody else has taken the row; then nothing is changed */
    boolean finish(CreationRow held, CreationResult result) {
        CreationResult told = result.told(gateways.of(held.connection()));
        return jdbi.withHandle(h -> bind(bind(timed(h.createUpdate(FINISH)), held.key()), told)
                        .bind("worker", held.worker())
                        .bind("problemList", json.write(told.problems()))
                        .execute())
                == 1;
    }

    /**
     * While the books let nobody in, what waits unsent in the background need not be tried one by one.
     *
     * @param setbacks at least so many has each had by then: they wait longer and longer together
     */
    void postponeAutomatic(ConnectionRef connection, Instant until, String message, int setbacks) {
        // What another worker holds it moves itself: waiting for each other, two could wait for ever.
        jdbi.useHandle(h -> timed(h.createUpdate("""
                        update contact_creation set due_at = :until, message = :message, changed_at = :now,
                            setbacks = greatest(setbacks, :setbacks)
                        where workspace_id = :workspaceId and connection_id = :connectionId and customer_id in (
                            select customer_id from contact_creation
                            where workspace_id = :workspaceId and connection_id = :connectionId and state = 'QUEUED'
                              and automatic and due_at < :until
                            for update skip locked)
                        """))
                .bindMethods(connection)
                .bind("until", until)
                .bind("message", gateways.of(connection).told(message))
                .bind("setbacks", setbacks)
                .execute());
    }

    /** Its calls were taken from the share of whoever asked for it. */
    void paid(CreationRow held) {
        jdbi.useHandle(h -> bind(h.createUpdate("update contact_creation set unpaid = false" + HELD), held.key())
                .bind("worker", held.worker())
                .execute());
    }

    /** What else waits in the background for the same share need not be tried one by one. */
    void postponeSharing(CreationRow row, Instant until, String message) {
        jdbi.useHandle(h -> bind(timed(h.createUpdate("""
                        update contact_creation set due_at = :until, message = :message, changed_at = :now
                        where workspace_id = :workspaceId and connection_id = :connectionId and customer_id in (
                            select customer_id from contact_creation
                            where workspace_id = :workspaceId and connection_id = :connectionId and state = 'QUEUED'
                              and unpaid and requested_by = :asker and due_at < :until and idempotency_key is null
                            for update skip locked)
                        """)), row.key())
                .bind("asker", row.requestedBy())
                .bind("until", until)
                .bind("message", gateways.of(row.connection()).told(message))
                .execute());
    }

    /** What waits long for the books is due now; who looks for something after a lost answer keeps its pause. */
    void wake(ConnectionRef connection) {
        jdbi.useHandle(h -> timed(h.createUpdate("""
                        update contact_creation set due_at = :now, changed_at = :now
                        where workspace_id = :workspaceId and connection_id = :connectionId and customer_id in (
                            select customer_id from contact_creation
                            where workspace_id = :workspaceId and connection_id = :connectionId
                              and state in ('QUEUED', 'UNSURE') and due_at > :soon
                            for update skip locked)
                        """))
                .bindMethods(connection)
                .bind("soon", Timestamps.now(clock).plus(PAUSE))
                .execute());
    }

    NewContact sent(CreationRow row) {
        return json.read(row.sent(), NewContact.class);
    }

    private <S extends SqlStatement<S>> S timed(S statement) {
        Instant now = Timestamps.now(clock);
        return statement.bind("now", now).bind("lease", now.plus(LEASE));
    }
}
