package app.ledgerlink.receivables;

import app.ledgerlink.books.Organisations;
import app.ledgerlink.books.Organisations.Books;
import app.ledgerlink.books.Organisations.Organisation;
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

    private static final String SQL = """
            select p.id as ledger_contact_id, p.name as party_name,
                case when coalesce(s.invoices, true) then coalesce(x.state, case when r.checked_at >= p.external_updated_at then 'MATCHES' end)
                    else 'NOT_COMPARABLE' end as state,
                coalesce(x.checked_at, least(r.checked_at, greatest(p.balance_asked_at, l.balances_read_at))) as checked_at,
                coalesce(x.books, p.receivable_outstanding, 0) as books_then,
                coalesce(x.ours, p.receivable_outstanding, 0) as ours_then,
                coalesce(p.receivable_outstanding, 0) as books, o.ours, o.currencies > 1 as several_currencies,
                not coalesce(s.invoices, true) as left_out,
                p.connection_id,
                exists (select from sales_document d where d.workspace_id = p.workspace_id
                    and d.ledger_contact_id = p.id and d.read_at > coalesce(x.checked_at, r.checked_at)) as changed
            from ledger_contact p
            join ledger_connection l on l.workspace_id = p.workspace_id and l.id = p.connection_id
            left join sync_settings s on s.workspace_id = p.workspace_id and s.connection_id = p.connection_id
            left join reconciliation r on r.workspace_id = p.workspace_id and r.connection_id = p.connection_id
            left join reconciliation_party x on x.workspace_id = p.workspace_id and x.ledger_contact_id = p.id
            cross join lateral (
                select coalesce(sum(d.open), 0) as ours, count(distinct d.currency) as currencies
                from counted_document d
                where d.workspace_id = p.workspace_id and d.ledger_contact_id = p.id and d.is_open) o
            where p.workspace_id = :workspaceId and p.id = any(:parties)
            """;

    record Party(UUID id, UUID connectionId) {}

    /** However old the books are: what was asked for lately is told of now. */
    private static final Duration LATELY = Duration.ofHours(24);

    private final Jdbi jdbi;
    private final Organisations organisations;
    private final Clock clock;

    Seals(Jdbi jdbi, Organisations organisations, Clock clock) {
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
                .map(row -> row.seal(standing(row, books)))
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
