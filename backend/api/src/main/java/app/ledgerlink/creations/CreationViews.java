package app.ledgerlink.creations;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.creations.ContactCreation.State;
import app.ledgerlink.creations.ContactCreationResource.CreationPage;
import app.ledgerlink.creations.ContactCreationResource.CreationQuery;
import app.ledgerlink.creations.ContactCreationResource.StateCount;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.shared.Json;
import app.ledgerlink.shared.Listing;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.SearchTerms;
import app.ledgerlink.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Creations as callers of the API see them. */
@ApplicationScoped
class CreationViews {

    private record Row(
            UUID connectionId,
            UUID customerId,
            CustomerKind customerKind,
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

    private static final String OF_CUSTOMER = "where c.workspace_id = :workspaceId and c.customer_id = :customer";

    private static final String OF_CONNECTION = "where c.workspace_id = :workspaceId and c.connection_id = :connection";

    private static final String NAMED = """
            and c.customer_id in (
                select id from company_at_hand s where s.workspace_id = :workspaceId%1$s
                union all
                select id from contact_at_hand s where s.workspace_id = :workspaceId%1$s)""";

    private static final String ORDER = " order by c.changed_at desc, c.customer_id";

    private static final String FROM = " from creation_standing c ";

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
        return jdbi.withHandle(h -> h.createQuery(shown(OF_CUSTOMER))
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
        Listing creations = new Listing(shown(where + ORDER + Listing.PAGE), Listing.count(FROM + where));
        return jdbi.withHandle(h -> {
            Page<ContactCreation> page = creations.read(
                    h,
                    query,
                    q -> bind(q, connection, query),
                    rows -> rows.mapTo(Row.class).map(this::shown));
            return new CreationPage(
                    page.items(),
                    page.page(),
                    page.size(),
                    page.total(),
                    bind(
                                    h.createQuery("select c.state, count(*)" + FROM + OF_CONNECTION
                                            + " group by 1 order by 1"),
                                    connection,
                                    query)
                            .mapTo(StateCount.class)
                            .list());
        });
    }

    private static String shown(String which) {
        return Sql.of(CreationViews.class, "shown", Map.of("found", which));
    }

    private static Query bind(Query sql, ConnectionRef connection, CreationQuery query) {
        return sql.bind("workspaceId", connection.workspaceId())
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
