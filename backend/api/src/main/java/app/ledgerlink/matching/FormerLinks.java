package app.ledgerlink.matching;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.Party.CustomerKind;
import app.ledgerlink.books.Party.CustomerRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * What became of the same contacts in a link that this one replaced: every contact has another id there, and its name
 * tells which it is.
 */
@ApplicationScoped
class FormerLinks {

    static final String REASON = "It was linked under this name before, through the link that this one replaced.";

    /** Names that only one contact has, there and here; a customer of one kind and id is one. */
    private static final String SQL = """
            select p.id, min(f.customer_kind) as kind, min(cast(f.customer_id as text)) as customer
            from ledger_contact p
            join ledger_connection l on l.workspace_id = p.workspace_id and l.replaced_by = p.connection_id
                and l.state = 'DISCONNECTED'
            join ledger_contact f on f.workspace_id = l.workspace_id and f.connection_id = l.id
                and f.match_name = p.match_name and f.customer_id is not null and f.merged_into_external_id is null
            where p.workspace_id = :workspaceId and p.connection_id = :connectionId and p.id = any(:parties)
              and not f.customer_id = any(p.not_customers)
              and not exists (select from ledger_contact s where s.workspace_id = p.workspace_id
                and s.connection_id = p.connection_id and s.match_name = p.match_name and s.id <> p.id
                and s.merged_into_external_id is null)
              and not exists (select from ledger_contact o where o.workspace_id = p.workspace_id
                and o.connection_id = p.connection_id and o.customer_id = f.customer_id
                and o.merged_into_external_id is null)
            group by p.id having count(distinct f.customer_id) = 1""";

    private final Jdbi jdbi;

    FormerLinks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By party: the customer that a contact of its name was in the former link. */
    Map<UUID, CustomerRef> of(ConnectionRef connection, Collection<UUID> parties) {
        return jdbi.withHandle(h -> h.createQuery(SQL)
                .bindMethods(connection)
                .bindArray("parties", UUID.class, parties)
                .map((row, context) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new CustomerRef(
                                CustomerKind.valueOf(row.getString("kind")),
                                UUID.fromString(row.getString("customer")))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
