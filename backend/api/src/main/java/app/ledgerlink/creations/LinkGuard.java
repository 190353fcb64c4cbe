package app.ledgerlink.creations;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.customers.Customers;
import app.ledgerlink.matching.LinksChanging;
import app.ledgerlink.matching.LinksChanging.Change;
import app.ledgerlink.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Keeps every link that a person makes to the same rules, wherever it is made. */
@ApplicationScoped
class LinkGuard {

    private final Jdbi jdbi;
    private final BooksReader books;
    private final CreationPermission permission;
    private final CreationRequests requests;
    private final Customers customers;

    LinkGuard(
            Jdbi jdbi,
            BooksReader books,
            CreationPermission permission,
            CreationRequests requests,
            Customers customers) {
        this.jdbi = jdbi;
        this.books = books;
        this.permission = permission;
        this.requests = requests;
        this.customers = customers;
    }

    /**
     * @throws ProblemException 403 where the caller may not link in these books, 409 while a customer is being created
     *     there
     */
    void changing(@Observes LinksChanging asked) {
        connections(asked).forEach(c -> permission.require(books.of(new ConnectionRef(asked.workspaceId(), c))));
        Map<UUID, UUID> linked = asked.changes().stream()
                .filter(c -> c.customerId() != null)
                .collect(Collectors.toMap(Change::ledgerContactId, Change::customerId, (one, again) -> one));
        requests.lockUnderWay(asked.workspaceId(), linked).stream().findFirst().ifPresent(row -> {
            throw beingCreated(row);
        });
    }

    private Set<UUID> connections(LinksChanging asked) {
        return jdbi.withHandle(h -> h.createQuery("select distinct connection_id from ledger_contact_shown"
                        + " where workspace_id = :workspaceId and id = any(:parties)")
                .bind("workspaceId", asked.workspaceId())
                .bindArray(
                        "parties",
                        UUID.class,
                        asked.changes().stream().map(Change::ledgerContactId).toList())
                .mapTo(UUID.class)
                .set());
    }

    private ProblemException beingCreated(CreationRow row) {
        String name = customers
                .names(row.workspaceId(), Set.of(row.customerId()))
                .getOrDefault(row.customerId(), "This customer");
        return ProblemException.conflict(
                "being-created",
                name + " is being created in " + books.of(row.connection()).system()
                        + " at this moment, so it cannot be linked to another contact. Wait until"
                        + " that has ended, then decide.");
    }
}
