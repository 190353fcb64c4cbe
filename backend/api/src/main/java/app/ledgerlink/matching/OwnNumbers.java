package app.ledgerlink.matching;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.Party;
import app.ledgerlink.books.Party.CustomerRef;
import app.ledgerlink.customers.CustomerNumber;
import app.ledgerlink.customers.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Parties that were created from here: the books hold them by our own number of a customer. */
@ApplicationScoped
class OwnNumbers {

    static final String REASON = "It was created from here.";

    private final Jdbi jdbi;
    private final Customers customers;

    OwnNumbers(Jdbi jdbi, Customers customers) {
        this.jdbi = jdbi;
        this.customers = customers;
    }

    /** By party: whose number it has. Only parties that are open to a link, and customers that the workspace has. */
    Map<UUID, CustomerRef> of(UUID workspaceId, Collection<Party> page) {
        Map<UUID, UUID> numbered = new HashMap<>();
        for (Party party : page) {
            if (party.customer() == null
                    && !party.choices().ignored()
                    && party.data().status() != PartyStatus.ERASED) {
                CustomerNumber.customer(party.data().contactNumber()).ifPresent(c -> numbered.put(party.id(), c));
            }
        }
        Map<UUID, Customers.Present> present = customers.present(workspaceId, Set.copyOf(numbered.values()));
        return numbered.entrySet().stream()
                .filter(e -> present.containsKey(e.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, e -> ref(present.get(e.getValue()))));
    }

    /** Which of these customers a party of these books is already, other than one that was merged away. */
    Set<UUID> linked(ConnectionRef connection, Collection<CustomerRef> numbered) {
        if (numbered.isEmpty()) {
            return Set.of();
        }
        List<UUID> ids = numbered.stream().map(CustomerRef::id).toList();
        return jdbi.withHandle(h -> h.createQuery("select distinct customer_id from ledger_contact"
                        + " where workspace_id = :workspaceId and connection_id = :connectionId"
                        + " and customer_id = any(:ids) and merged_into_external_id is null")
                .bindMethods(connection)
                .bindArray("ids", UUID.class, ids)
                .mapTo(UUID.class)
                .set());
    }

    private static CustomerRef ref(Customers.Present present) {
        return new CustomerRef(present.kind(), present.id());
    }
}
