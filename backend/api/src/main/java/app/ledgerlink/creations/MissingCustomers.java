package app.ledgerlink.creations;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.creations.CustomersToCreateResource.MissingCustomer;
import app.ledgerlink.creations.CustomersToCreateResource.MissingQuery;
import app.ledgerlink.shared.Listing;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.SearchTerms;
import app.ledgerlink.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Lists customers that are not in the books of a connection and are not on their way there. */
@ApplicationScoped
class MissingCustomers {

    private static final String FROM = """
             from customer c where c.workspace_id = :workspaceId and c.archived_at is null
              and not exists (select from customer_contact p
                where p.workspace_id = c.workspace_id and p.customer_id = c.id and p.connection_id = :connection)
              and not exists (select from contact_creation q where q.workspace_id = c.workspace_id
                and q.connection_id = :connection and q.customer_id = c.id
                and q.state in ('QUEUED', 'SENDING', 'UNSURE'))""";

    private static final String MATCHING = """
             and c.id in (
                select s.id from company_at_hand s where s.workspace_id = :workspaceId%1$s
                union all
                select coalesce(s.company_id, s.id) from contact_at_hand s
                where s.workspace_id = :workspaceId and s.archived_at is null%1$s)""";

    private static final String TRIED = """
             and %s exists (select from contact_creation q where q.workspace_id = c.workspace_id
                and q.connection_id = :connection and q.customer_id = c.id)""";

    private static final String AGAIN =
            "It was created in {system} before, and its link was removed since. Link it again instead.";

    private final Jdbi jdbi;
    private final LedgerGateways gateways;

    MissingCustomers(Jdbi jdbi, LedgerGateways gateways) {
        this.gateways = gateways;
        this.jdbi = jdbi;
    }

    Page<MissingCustomer> page(ConnectionRef connection, MissingQuery query) {
        SearchTerms terms = SearchTerms.of(query.q);
        String from = FROM
                + (terms.isEmpty() ? "" : MATCHING.formatted(terms.and("s.search")))
                + (query.tried == null ? "" : TRIED.formatted(query.tried ? "" : "not"));
        Listing missing =
                new Listing(Sql.of(MissingCustomers.class, "page", Map.of("found", from)), Listing.count(from));
        String again = gateways.of(connection).told(AGAIN);
        return jdbi.withHandle(h -> missing.read(
                h,
                query,
                q -> bind(q, connection, terms).bind("again", again),
                rows -> rows.mapTo(MissingCustomer.class)));
    }

    private static Query bind(Query sql, ConnectionRef connection, SearchTerms terms) {
        return sql.bind("workspaceId", connection.workspaceId())
                .bind("connection", connection.connectionId())
                .bindMap(terms.parameters());
    }
}
