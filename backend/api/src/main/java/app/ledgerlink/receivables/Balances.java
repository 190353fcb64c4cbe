package app.ledgerlink.receivables;

import app.ledgerlink.ledger.Organisations;
import app.ledgerlink.ledger.Organisations.Books;
import app.ledgerlink.ledger.Organisations.Organisation;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Money;
import jakarta.enterprise.context.RequestScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What a customer owes today, within the caller's workspace. */
@RequestScoped
class Balances {

    private static final String OF_CUSTOMER = " where workspace_id = :workspace and customer_id = :customer";

    private static final String OPEN = "select d.kind <> 'INVOICE' as credit, d.currency, d.ages_from, b.today, d.open,"
            + " d.base_currency, d.base_open from counted_document d join " + Organisations.TABLE
            + " b on b.connection_id = d.connection_id where d.workspace_id = :workspace and d.is_open"
            + " and d.ledger_contact_id in (select id from customer_party" + OF_CUSTOMER + ")";

    private static final String LINKED = "select distinct connection_id from customer_party" + OF_CUSTOMER;

    private final Jdbi jdbi;
    private final Caller caller;
    private final Organisations organisations;

    Balances(Jdbi jdbi, Caller caller, Organisations organisations) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.organisations = organisations;
    }

    Balance ofCustomer(UUID customer) {
        Books all = organisations.of(caller.workspaceId());
        return jdbi.withHandle(h -> {
            Books linked = linked(h, customer, all);
            return balance(customer, linked.all().isEmpty() ? all : linked, linked, open(h, customer, all));
        });
    }

    /** @param books what day and freshness are told from */
    private static Balance balance(UUID customer, Books books, Books linked, List<OpenAmount> open) {
        Set<String> bases =
                linked.all().stream().map(Organisation::baseCurrency).collect(Collectors.toSet());
        return new Balance(
                customer,
                books.today(),
                books.asOf(),
                Ageing.DAYS,
                Ageing.byCurrency(open),
                List.of(),
                base(bases, open),
                base(bases, open.stream().filter(OpenAmount::isOverdue).toList()));
    }

    /** Null where nothing is linked, and where books of different base currencies are. */
    private static Money base(Set<String> bases, List<OpenAmount> amounts) {
        return bases.size() == 1
                ? Money.of(
                        amounts.stream().map(OpenAmount::baseOpen).reduce(BigDecimal.ZERO, BigDecimal::add),
                        bases.iterator().next())
                : null;
    }

    private Books linked(Handle handle, UUID customer, Books all) {
        Set<UUID> connections = handle.createQuery(LINKED)
                .bind("workspace", caller.workspaceId())
                .bind("customer", customer)
                .mapTo(UUID.class)
                .set();
        return new Books(
                all.all().stream()
                        .filter(o -> connections.contains(o.connectionId()))
                        .toList(),
                all.utcToday());
    }

    private List<OpenAmount> open(Handle handle, UUID customer, Books books) {
        return books.bind(handle.createQuery(OPEN))
                .bind("workspace", caller.workspaceId())
                .bind("customer", customer)
                .map((row, context) -> read(row))
                .list();
    }

    private static OpenAmount read(ResultSet row) throws SQLException {
        return new OpenAmount(
                row.getBoolean("credit"),
                row.getString("currency"),
                row.getObject("ages_from", LocalDate.class),
                row.getObject("today", LocalDate.class),
                row.getBigDecimal("open"),
                row.getString("base_currency"),
                row.getBigDecimal("base_open"));
    }
}
