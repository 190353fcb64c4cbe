package app.ledgerlink.creations;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.creations.CustomersToCreateResource.MissingCustomer;
import app.ledgerlink.creations.CustomersToCreateResource.MissingQuery;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.SearchTerms;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
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

    private static final String PAGE = """
            select c.id, c.kind, c.name, c.email, coalesce(o.created_at, p.created_at) as created_at,
                q.state as last_state, q.changed_at as last_at, case when q.state = 'LINKED'
                    then 'It was created in Xero before, and its link was removed since. Link it again instead.'
                    else q.message end as last_message
            from (select c.id, c.workspace_id, c.kind, c.name, c.email %s
                order by lower(c.name), c.id limit %d offset %d) c
            left join company o on o.workspace_id = c.workspace_id and o.id = c.id
            left join contact p on p.workspace_id = c.workspace_id and p.id = c.id
            left join contact_creation q on q.workspace_id = c.workspace_id and q.connection_id = :connection
                and q.customer_id = c.id
            order by lower(c.name), c.id""";

    private final Jdbi jdbi;

    MissingCustomers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Page<MissingCustomer> page(ConnectionRef connection, MissingQuery query) {
        SearchTerms terms = SearchTerms.of(query.q);
        String from = FROM
                + (terms.isEmpty() ? "" : MATCHING.formatted(terms.and("s.search")))
                + (query.tried == null ? "" : TRIED.formatted(query.tried ? "" : "not"));
        return jdbi.withHandle(h -> query.of(
                bind(h, PAGE.formatted(from, query.size, query.offset()), connection, terms)
                        .mapTo(MissingCustomer.class)
                        .list(),
                bind(h, "select count(*)" + from, connection, terms)
                        .mapTo(long.class)
                        .one()));
    }

    private static Query bind(Handle handle, String sql, ConnectionRef connection, SearchTerms terms) {
        return handle.createQuery(sql)
                .bind("workspaceId", connection.workspaceId())
                .bind("connection", connection.connectionId())
                .bindMap(terms.parameters());
    }
}
