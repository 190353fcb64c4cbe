package app.ledgerlink.creations;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.creations.ContactCreation.State;
import app.ledgerlink.creations.ContactCreationResource.CreationPage;
import app.ledgerlink.creations.ContactCreationResource.CreationQuery;
import app.ledgerlink.creations.ContactCreationResource.StateCount;
import app.ledgerlink.shared.Json;
import app.ledgerlink.shared.SearchTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Creations as callers of the API see them. */
@ApplicationScoped
class CreationViews {

    private record Row(
            UUID connectionId,
            UUID customerId,
            String customerKind,
            String customerName,
            State state,
            boolean automatic,
            String message,
            String problems,
            String answer,
            String correlationId,
            Instant dueAt,
            int attempts,
            String requestedByName,
            Instant requestedAt,
            Instant changedAt,
            UUID requestedBy,
            boolean mayHaveArrived,
            String contactNumber,
            UUID ledgerContactId,
            String externalId,
            String application,
            String shortCode) {}

    private static final String SHOWN = """
            select c.*, coalesce(co.name, p.name, '') as customer_name, l.external_id, k.application, o.short_code,
                r.requested_by, r.contact_number, r.idempotency_key is not null as may_have_arrived
            from (select c.* from creation_standing c %s) c
            join contact_creation r on r.workspace_id = c.workspace_id and r.connection_id = c.connection_id
                and r.customer_id = c.customer_id
            left join company co on co.workspace_id = c.workspace_id and co.id = c.customer_id
            left join contact p on p.workspace_id = c.workspace_id and p.id = c.customer_id
            left join ledger_contact l on l.workspace_id = c.workspace_id and l.id = c.ledger_contact_id
            join ledger_connection k on k.workspace_id = c.workspace_id and k.id = c.connection_id
            left join organisation o on o.workspace_id = c.workspace_id and o.connection_id = c.connection_id
            order by c.changed_at desc, c.customer_id""";

    private static final String OF_CUSTOMER = "where c.workspace_id = :workspaceId and c.customer_id = :customer";

    private static final String OF_CONNECTION = "where c.workspace_id = :workspaceId and c.connection_id = :connection";

    private static final String NAMED = """
            and c.customer_id in (
                select id from company_at_hand s where s.workspace_id = :workspaceId%1$s
                union all
                select id from contact_at_hand s where s.workspace_id = :workspaceId%1$s)""";

    private static final String PAGE = " order by c.changed_at desc, c.customer_id limit %d offset %d";

    private final Jdbi jdbi;
    private final LedgerGateways gateways;
    private final CreationPermission permission;
    private final Json json;

    CreationViews(Jdbi jdbi, LedgerGateways gateways, CreationPermission permission, Json json) {
        this.jdbi = jdbi;
        this.gateways = gateways;
        this.permission = permission;
        this.json = json;
    }

    /** The creations of a customer, one for each connection that it was asked for in. */
    List<ContactCreation> of(UUID workspaceId, UUID customerId) {
        return jdbi.withHandle(h -> h.createQuery(SHOWN.formatted(OF_CUSTOMER))
                .bind("workspaceId", workspaceId)
                .bind("customer", customerId)
                .mapTo(Row.class)
                .map(this::shown)
                .list());
    }

    CreationPage page(ConnectionRef connection, CreationQuery query) {
        String where = OF_CONNECTION
                + (query.state == null ? "" : " and c.state = :state")
                + (SearchTerms.of(query.q).isEmpty()
                        ? ""
                        : " " + NAMED.formatted(SearchTerms.of(query.q).and("s.search")));
        return jdbi.withHandle(h -> new CreationPage(
                bind(h, SHOWN.formatted(where + PAGE.formatted(query.size, query.offset())), connection, query)
                        .mapTo(Row.class)
                        .map(this::shown)
                        .list(),
                query.page,
                query.size,
                bind(h, "select count(*) from creation_standing c " + where, connection, query)
                        .mapTo(long.class)
                        .one(),
                bind(
                                h,
                                "select c.state, count(*) from creation_standing c " + OF_CONNECTION
                                        + " group by 1 order by 1",
                                connection,
                                query)
                        .mapTo(StateCount.class)
                        .list()));
    }

    private static Query bind(Handle handle, String sql, ConnectionRef connection, CreationQuery query) {
        return handle.createQuery(sql)
                .bind("workspaceId", connection.workspaceId())
                .bind("connection", connection.connectionId())
                .bind("state", query.state == null ? null : query.state.name())
                .bindMap(SearchTerms.of(query.q).parameters());
    }

    private ContactCreation shown(Row row) {
        boolean waits = row.state() == State.QUEUED || row.state() == State.UNSURE;
        boolean there = row.externalId() != null;
        return new ContactCreation(
                row.connectionId(),
                row.customerId(),
                row.customerKind(),
                row.customerName(),
                row.state(),
                row.automatic(),
                row.message(),
                json.list(row.problems(), ContactDraft.Problem.class),
                row.answer(),
                row.correlationId(),
                waits ? row.dueAt() : null,
                row.attempts(),
                row.requestedByName(),
                row.requestedAt(),
                row.changedAt(),
                row.mayHaveArrived() && row.state() != State.LINKED ? row.contactNumber() : null,
                permission.mayCancel(row.state(), row.mayHaveArrived(), row.message(), row.requestedBy()),
                there ? row.ledgerContactId() : null,
                row.externalId(),
                there ? gateways.of(row.application()).links().contact(row.shortCode(), row.externalId()) : null);
    }
}
