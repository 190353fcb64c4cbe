package app.ledgerlink.matching;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.Party.CustomerRef;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.shared.Sql;
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
    private static final String SQL = Sql.of(FormerLinks.class, "former");

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
