package app.ledgerlink.creations;

import static app.ledgerlink.shared.RecordBinding.bind;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.creations.ContactCreation.State;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.customers.CustomerNumber;
import app.ledgerlink.shared.AuditTrail.Origin;
import app.ledgerlink.shared.Sql;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Rows as they are asked for and taken back. Each method is one statement, part of the caller's transaction. */
@ApplicationScoped
class CreationRequests {

    private static final String IS_LINKED = """
            exists (select from ledger_contact_shown p
                where p.workspace_id = c.workspace_id and p.id = c.ledger_contact_id and p.customer_id = c.customer_id)""";

    /** What a person asked for and what was sent stays theirs until it has ended. */
    private static final String IS_SOMEBODYS =
            "(c.state in ('SENDING', 'UNSURE') or c.state = 'QUEUED' and not c.automatic)";

    private static final String PRESS =
            Sql.of(CreationRequests.class, "press", Map.of("isLinked", IS_LINKED, "isSomebodys", IS_SOMEBODYS));

    private static final String QUEUE = Sql.of(CreationRequests.class, "queue");

    private static final String RESTORE = """
            update contact_creation set state = :oldState, automatic = :automatic, by_direction = :byDirection, currency = :currency,
                person_id = cast(:personId as uuid), look_alikes_seen = :seen, attempts = :attempts, setbacks = :setbacks,
                due_at = :dueAt, worker = cast(:oldWorker as uuid), message = :message, problems = cast(:problems as jsonb),
                answer = :answer, correlation_id = :correlationId, requested_by = cast(:requestedBy as uuid),
                requested_by_name = :requestedByName, requested_from = :requestedFrom, requested_at = :requestedAt,
                changed_at = :changedAt, unpaid = :unpaid, ledger_contact_id = cast(:ledgerContactId as uuid)""" + CreationRow.Key.WHERE + " and worker = :held";

    private static final String OF_PARTIES = """
            select c.* from unnest(:parties, :customers) as t(party, customer)
            join ledger_contact_shown p on p.workspace_id = :workspaceId and p.id = t.party
            join contact_creation c on c.workspace_id = p.workspace_id and c.connection_id = p.connection_id
                and c.customer_id = t.customer
            order by c.connection_id, c.customer_id for update of c""";

    private final Jdbi jdbi;
    private final Clock clock;

    CreationRequests(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * What a person asks for.
     *
     * @param person the contact from whose page; null where it is the customer's own
     * @param seen the books' ids of look-alikes that are others
     * @param unpaid whether calls in the background come out of a share
     */
    record Press(
            CreationRow.Key key,
            CustomerKind kind,
            UUID person,
            String currency,
            Collection<String> seen,
            Origin by,
            boolean unpaid) {}

    /** The row as it stands; nobody else changes it until the transaction ends. */
    Optional<CreationRow> lock(CreationRow.Key key) {
        return jdbi.withHandle(
                h -> bind(h.createQuery("select * from contact_creation" + CreationRow.Key.WHERE + " for update"), key)
                        .mapTo(CreationRow.class)
                        .findOne());
    }

    /**
     * Those of the creations that are being sent, or nobody knows yet what became of; nobody else changes any until the
     * transaction ends.
     *
     * @param customers by party of the books, whose connection is meant
     */
    List<CreationRow> lockUnderWay(UUID workspaceId, Map<UUID, UUID> customers) {
        List<UUID> parties = List.copyOf(customers.keySet());
        return jdbi
                .withHandle(h -> h.createQuery(OF_PARTIES)
                        .bind("workspaceId", workspaceId)
                        .bindArray("parties", UUID.class, parties)
                        .bindArray(
                                "customers",
                                UUID.class,
                                parties.stream().map(customers::get).toList())
                        .mapTo(CreationRow.class)
                        .list())
                .stream()
                .filter(CreationRow::isUnderWay)
                .toList();
    }

    /** Makes the row or takes it up again, and holds it; empty while another worker is at it, or when it is done. */
    Optional<CreationRow> press(Press press, UUID worker) {
        Instant now = Timestamps.now(clock);
        return jdbi.withHandle(h -> bind(h.createQuery(PRESS), press.key())
                .bindMethods(press.by())
                .bind("kind", press.kind())
                .bind("number", CustomerNumber.of(press.key().customerId()))
                .bind("currency", press.currency())
                .bind("unpaid", press.unpaid())
                .bind("person", press.person())
                .bindArray("seen", String.class, press.seen())
                .bind("worker", worker)
                .bind("now", now)
                .bind("lease", now.plus(CreationStore.LEASE))
                .mapTo(CreationRow.class)
                .findOne());
    }

    /** As if it had not been pressed. */
    void takeBack(CreationRow held, Optional<CreationRow> before) {
        jdbi.useHandle(h -> bind(
                        before.map(b -> restored(h.createUpdate(RESTORE), b))
                                .orElseGet(() -> h.createUpdate("delete from contact_creation" + CreationRow.Key.WHERE
                                        + " and worker = :held")),
                        held.key())
                .bind("held", held.worker())
                .execute());
    }

    private static <S extends SqlStatement<S>> S restored(S statement, CreationRow before) {
        return bind(statement, before)
                .bind("oldState", before.state().name())
                .bind("oldWorker", before.worker())
                .bindArray("seen", String.class, before.lookAlikesSeen());
    }

    /**
     * Queues customers for the background in one statement; answers how many it took.
     *
     * @param byDirection whether the direction of transfer asks for it, and no person ticked them
     * @param unpaid whether the calls come out of a share of theirs
     */
    int queue(ConnectionRef connection, List<UUID> customers, boolean byDirection, Origin by, boolean unpaid) {
        return jdbi.withHandle(h -> h.createUpdate(QUEUE)
                .bindMethods(connection)
                .bindMethods(by)
                .bind("byDirection", byDirection)
                .bind("unpaid", unpaid)
                .bindArray("ids", UUID.class, customers)
                .bindArray(
                        "numbers",
                        String.class,
                        customers.stream().map(CustomerNumber::of).toList())
                .bind("now", Timestamps.now(clock))
                .execute());
    }

    /** Forgets a row that its caller has locked. */
    void drop(CreationRow.Key key) {
        jdbi.useHandle(h -> bind(h.createUpdate("delete from contact_creation" + CreationRow.Key.WHERE), key)
                .execute());
    }

    /** Takes back what waits only because the direction of transfer asked for it. */
    void cancelByDirection(ConnectionRef connection) {
        jdbi.useHandle(h -> h.createUpdate("""
                        delete from contact_creation where workspace_id = :workspaceId
                          and connection_id = :connectionId and state = 'QUEUED' and by_direction
                          and idempotency_key is null
                        """).bindMethods(connection).execute());
    }

    /** Takes back what waits in the queue; answers how many. */
    int cancelQueued(ConnectionRef connection) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        delete from contact_creation where workspace_id = :workspaceId
                          and connection_id = :connectionId and state = :state and idempotency_key is null
                        """)
                .bindMethods(connection)
                .bind("state", State.QUEUED.name())
                .execute());
    }

    /** How many are under way and stay so. */
    int underWay(ConnectionRef connection) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        select count(*) from contact_creation where workspace_id = :workspaceId
                          and connection_id = :connectionId and state in ('QUEUED', 'SENDING', 'UNSURE')
                        """).bindMethods(connection).mapTo(int.class).one());
    }
}
