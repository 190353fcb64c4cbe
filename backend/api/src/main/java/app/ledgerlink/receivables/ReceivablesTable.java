package app.ledgerlink.receivables;

import app.ledgerlink.books.BaseRates;
import app.ledgerlink.books.BaseRates.Rates;
import app.ledgerlink.books.Organisations;
import app.ledgerlink.books.Organisations.Books;
import app.ledgerlink.books.Organisations.Organisation;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.receivables.Balance.CurrencyBalance;
import app.ledgerlink.receivables.Receivables.Row;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Listing;
import app.ledgerlink.shared.Money;
import app.ledgerlink.shared.PageQuery;
import jakarta.enterprise.context.RequestScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** The aged table, within the caller's workspace. */
@RequestScoped
class ReceivablesTable {

    private static final class Reading {
        final List<Row> rows = new ArrayList<>();
        final List<CurrencyBalance> totals = new ArrayList<>();
        final List<Money> baseTotals = new ArrayList<>();
        long found;
    }

    private final Jdbi jdbi;
    private final Caller caller;
    private final Organisations organisations;
    private final BaseRates baseRates;

    ReceivablesTable(Jdbi jdbi, Caller caller, Organisations organisations, BaseRates baseRates) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.organisations = organisations;
        this.baseRates = baseRates;
    }

    /** @throws app.ledgerlink.shared.ProblemException 400 for a day that the books cannot tell of */
    Receivables page(ReceivablesQuery query, PageQuery page) {
        return read(query, page.page, page.size, Listing.PAGE);
    }

    /** All rows as one page. */
    Receivables all(ReceivablesQuery query) {
        return read(query, 1, Integer.MAX_VALUE, "");
    }

    /** The organisation whose books these are; empty where they are several. */
    Optional<Organisation> organisation(ReceivablesQuery query) {
        List<Organisation> asked =
                query.booksOf(organisations.of(caller.workspaceId())).all();
        return asked.size() == 1 ? Optional.of(asked.get(0)) : Optional.empty();
    }

    private Receivables read(ReceivablesQuery query, int page, int size, String limit) {
        Books books = query.booksOf(organisations.of(caller.workspaceId()));
        Rates rates = baseRates.of(caller.workspaceId(), books);
        AgedRows rows = new AgedRows(caller.workspaceId(), new AsAt(query, books.all()), query, rates);
        Reading reading = new Reading();
        jdbi.useHandle(h -> rows.bind(h.createQuery(rows.sql(limit)))
                .bind("size", size)
                .bind("offset", (long) (page - 1) * size)
                .map((row, context) -> add(reading, row, rows.columns()))
                .list());
        return new Receivables(
                query.asAt == null ? books.today() : query.asAt,
                books.asOf(),
                rows.columns().periods(),
                reading.totals,
                reading.baseTotals,
                reading.rows,
                page,
                size,
                reading.found,
                query.sort == ReceivablesQuery.Sort.NAME ? null : rates.told());
    }

    private static boolean add(Reading to, ResultSet row, AgedColumns columns) throws SQLException {
        to.found = row.getLong("found");
        if (row.getObject("place") != null) {
            return to.rows.add(row(row, columns));
        }
        return row.getString("currency") == null ? to.baseTotals.add(base(row)) : to.totals.add(columns.read(row));
    }

    private static Row row(ResultSet row, AgedColumns columns) throws SQLException {
        return new Row(
                row.getObject("customer_id", UUID.class),
                CustomerKind.of(row.getString("customer_kind")),
                row.getObject("ledger_contact_id", UUID.class),
                row.getString("name"),
                columns.read(row),
                worths(row),
                row.getString("base_currency") == null ? null : base(row));
    }

    private static List<Money> worths(ResultSet row) throws SQLException {
        String[] bases = (String[]) row.getArray("bases").getArray();
        BigDecimal[] worths = (BigDecimal[]) row.getArray("worths").getArray();
        return IntStream.range(0, bases.length)
                .mapToObj(i -> Money.of(worths[i], bases[i]))
                .toList();
    }

    private static Money base(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("base_outstanding");
        return Money.of(amount, row.getString("base_currency"));
    }
}
