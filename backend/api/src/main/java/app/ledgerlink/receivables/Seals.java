package app.ledgerlink.receivables;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.Organisations;
import app.ledgerlink.books.Organisations.Books;
import app.ledgerlink.books.Organisations.Organisation;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Whether the balances of parties are the books', as last checked. A seal vouches for no figure that it has not seen,
 * nor for a party that came or changed after the check.
 */
@ApplicationScoped
public class Seals {

    private static final String SQL = Sql.of(Seals.class, "sealed");

    record Party(UUID id, UUID connectionId) {}

    /** However old the books are: what was asked for lately is told of now. */
    private static final Duration LATELY = Duration.ofHours(24);

    private final Jdbi jdbi;
    private final Organisations organisations;
    private final Clock clock;
    private final LedgerGateways gateways;

    Seals(Jdbi jdbi, Organisations organisations, Clock clock, LedgerGateways gateways) {
        this.gateways = gateways;
        this.jdbi = jdbi;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** By the id of the party; parties of another workspace are left out. */
    public Map<UUID, Seal> of(UUID workspace, Collection<UUID> parties) {
        List<SealedBalance> rows = parties.isEmpty()
                ? List.of()
                : jdbi.withHandle(h -> h.createQuery(SQL)
                        .bind("workspaceId", workspace)
                        .bindArray("parties", UUID.class, parties)
                        .mapTo(SealedBalance.class)
                        .list());
        Books books = rows.isEmpty() ? new Books(List.of(), null) : organisations.of(workspace);
        return rows.stream()
                .map(row -> row.seal(
                        standing(row, books), gateways.of(books, new ConnectionRef(workspace, row.connectionId()))))
                .collect(Collectors.toMap(Seal::ledgerContactId, Function.identity()));
    }

    private SealedBalance.Vouching standing(SealedBalance row, Books books) {
        Organisation organisation = books.of(row.connectionId()).orElse(null);
        if (organisation == null || !organisation.connected()) {
            return SealedBalance.Vouching.NOT_CONNECTED;
        }
        Instant lately = clock.instant().minus(LATELY);
        boolean fresh = !organisation.old()
                || row.checkedAt() != null && row.checkedAt().isAfter(lately);
        return fresh ? SealedBalance.Vouching.CURRENT : SealedBalance.Vouching.OLD;
    }

    /** One for each party that is the customer, by name, under the accounting link of its organisation. */
    Map<UUID, List<Seal>> ofCustomer(UUID workspace, UUID customer) {
        List<Party> parties = jdbi.withHandle(h -> h.createQuery("select id, connection_id from customer_party"
                        + " where workspace_id = :workspaceId and customer_id = :customer")
                .bind("workspaceId", workspace)
                .bind("customer", customer)
                .mapTo(Party.class)
                .list());
        Map<UUID, Seal> seals = of(workspace, parties.stream().map(Party::id).toList());
        return parties.stream()
                .filter(p -> seals.containsKey(p.id()))
                .sorted(Comparator.comparing(p -> seals.get(p.id()).partyName()))
                .collect(Collectors.groupingBy(
                        Party::connectionId, Collectors.mapping(p -> seals.get(p.id()), Collectors.toList())));
    }
}
