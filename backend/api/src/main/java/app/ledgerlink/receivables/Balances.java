package app.ledgerlink.receivables;

import app.ledgerlink.books.Organisations;
import app.ledgerlink.books.Organisations.Books;
import app.ledgerlink.books.Organisations.Organisation;
import app.ledgerlink.receivables.Balance.CurrencyBalance;
import app.ledgerlink.receivables.Balance.EndedBalance;
import app.ledgerlink.receivables.Balance.OrganisationBalance;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Money;
import app.ledgerlink.shared.OwnAmounts;
import jakarta.enterprise.context.RequestScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What is owed by one customer, or to one organisation, within the caller's workspace. */
@RequestScoped
public class Balances {

    private static final String OF_CUSTOMER = " where workspace_id = :workspaceId and customer_id = :customer";
    private static final String LINKED = "select distinct connection_id from customer_party" + OF_CUSTOMER;
    private static final String THEIR_DOCUMENTS =
            " and d.ledger_contact_id in (select id from customer_party" + OF_CUSTOMER + ")";

    private static final String ENDED = "select d.connection_id, d.currency,"
            + " sum(d.sign * d.open_amount) as open"
            + " from sales_document_shown d where d.workspace_id = :workspaceId and d.counts"
            + " and d.open_amount <> 0" + THEIR_DOCUMENTS + " group by 1, 2 order by 2";

    /** @param connection null for the sum over all books in that currency */
    private record Part(UUID connection, CurrencyBalance balance, BigDecimal base, BigDecimal baseOverdue) {}

    private final Jdbi jdbi;
    private final Caller caller;
    private final Organisations organisations;
    private final Seals seals;

    Balances(Jdbi jdbi, Caller caller, Organisations organisations, Seals seals) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.organisations = organisations;
        this.seals = seals;
    }

    /** @throws app.ledgerlink.shared.ProblemException 400 for a day that the books cannot tell of */
    Balance ofCustomer(UUID customer, AgeingQuery query) {
        Books all = organisations.of(caller.workspaceId());
        Books ever = linked(customer, all);
        Books linked = ever.inUse();
        AsAt asAt = new AsAt(query, linked.all());
        List<Part> parts = parts(asAt, customer, THEIR_DOCUMENTS);
        Map<UUID, List<Seal>> seals = query.asAt == null || query.asAt.equals(all.today())
                ? this.seals.ofCustomer(caller.workspaceId(), customer)
                : Map.of();
        Books told = linked.all().isEmpty() ? all : linked;
        return new Balance(
                customer,
                query.asAt == null ? told.today() : query.asAt,
                told.asOf(),
                asAt.periods(),
                of(null, parts),
                linked.all().stream()
                        .map(o -> apart(o, parts, seals.getOrDefault(o.connectionId(), List.of())))
                        .toList(),
                own(linked, parts, CurrencyBalance::outstanding, Part::base),
                own(linked, parts, CurrencyBalance::overdue, Part::baseOverdue),
                base(linked, parts, Part::base),
                base(linked, parts, Part::baseOverdue),
                ended(customer, ever));
    }

    /** All that is owed to one organisation today, by currency. */
    public List<CurrencyBalance> ofOrganisation(UUID connection) {
        Books all = organisations.of(caller.workspaceId());
        AsAt today =
                new AsAt(new AgeingQuery(), all.inUse().of(connection).stream().toList());
        return of(connection, parts(today, null, ""));
    }

    private Books linked(UUID customer, Books all) {
        Set<UUID> connections = jdbi.withHandle(h -> h.createQuery(LINKED)
                .bind("workspaceId", caller.workspaceId())
                .bind("customer", customer)
                .mapTo(UUID.class)
                .set());
        return new Books(
                all.all().stream()
                        .filter(o -> connections.contains(o.connectionId()))
                        .toList(),
                all.utcToday());
    }

    private List<Part> parts(AsAt asAt, UUID customer, String restriction) {
        AgedColumns columns = new AgedColumns(asAt.periods());
        String sql = OpenDocumentSql.with(asAt, restriction) + " select connection_id, currency, "
                + columns.overDocuments() + " from open_document"
                + " group by grouping sets ((connection_id, currency), (currency)) order by currency";
        return jdbi.withHandle(h -> asAt.bind(h.createQuery(sql))
                .bind("workspaceId", caller.workspaceId())
                .bind("customer", customer)
                .map((row, context) -> new Part(
                        row.getObject("connection_id", UUID.class),
                        columns.read(row),
                        row.getBigDecimal("base_outstanding"),
                        row.getBigDecimal("base_overdue")))
                .list());
    }

    private List<EndedBalance> ended(UUID customer, Books ever) {
        List<Organisation> ended = ever.all().stream().filter(o -> !o.inUse()).toList();
        if (ended.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Money>> open = jdbi.withHandle(h -> h.createQuery(ENDED)
                .bind("workspaceId", caller.workspaceId())
                .bind("customer", customer)
                .map((row, context) -> Map.entry(
                        row.getObject("connection_id", UUID.class),
                        Money.of(row.getBigDecimal("open"), row.getString("currency"))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
        return ended.stream()
                .map(o -> new EndedBalance(
                        o.connectionId(),
                        o.name(),
                        o.endedAt(),
                        o.asOf(),
                        open.getOrDefault(o.connectionId(), List.of())))
                .toList();
    }

    private static List<CurrencyBalance> of(UUID connection, List<Part> parts) {
        return parts.stream()
                .filter(p -> connection == null ? p.connection == null : connection.equals(p.connection))
                .map(Part::balance)
                .toList();
    }

    private static OrganisationBalance apart(Organisation organisation, List<Part> parts, List<Seal> seals) {
        return new OrganisationBalance(
                organisation.connectionId(),
                organisation.name(),
                organisation.baseCurrency(),
                of(organisation.connectionId(), parts),
                seals);
    }

    private static OwnAmounts own(
            Books linked,
            List<Part> parts,
            Function<CurrencyBalance, BigDecimal> amount,
            Function<Part, BigDecimal> base) {
        return OwnAmounts.of(parts.stream()
                .filter(p -> p.connection != null)
                .map(p -> new OwnAmounts.Part(
                        p.balance.currency(),
                        amount.apply(p.balance),
                        linked.of(p.connection).map(Organisation::baseCurrency).orElse(null),
                        base.apply(p)))
                .toList());
    }

    /** Null where nothing is linked, and where books of different base currencies are. */
    private static Money base(Books linked, List<Part> parts, Function<Part, BigDecimal> amount) {
        Set<String> bases =
                linked.all().stream().map(Organisation::baseCurrency).collect(Collectors.toSet());
        return bases.size() == 1
                ? Money.of(
                        parts.stream()
                                .filter(p -> p.connection == null)
                                .map(amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        bases.iterator().next())
                : null;
    }
}
