package app.ledgerlink.sales;

import app.ledgerlink.books.Organisations;
import app.ledgerlink.books.Organisations.Books;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Listing;
import app.ledgerlink.shared.Money;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import app.ledgerlink.shared.Sql;
import jakarta.enterprise.context.RequestScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** What a customer bought, by item; lines without an item count by their text. */
@RequestScoped
class ItemsBought {

    private static final String LINES = Sql.of(ItemsBought.class, "lines", Map.of("days", Organisations.TABLE));

    private static final Listing BOUGHT = new Listing(
            Sql.of(ItemsBought.class, "bought", Map.of("lines", LINES)),
            LINES + " select count(distinct (connection_id, bought)) from line where kind = 'INVOICE'");

    private final Jdbi jdbi;
    private final Caller caller;
    private final Organisations organisations;

    ItemsBought(Jdbi jdbi, Caller caller, Organisations organisations) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.organisations = organisations;
    }

    Page<ItemBought> ofCustomer(UUID customer, PageQuery page) {
        Books books = organisations.of(caller.workspaceId());
        return jdbi.withHandle(h ->
                BOUGHT.read(h, page, q -> bind(q, books, customer), rows -> rows.map((row, context) -> read(row))));
    }

    private Query bind(Query query, Books books, UUID customer) {
        return books.bind(query).bind("workspaceId", caller.workspaceId()).bind("customer", customer);
    }

    private static ItemBought read(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        LinePrice price = new LinePrice(
                row.getBigDecimal("line_quantity"),
                row.getBigDecimal("unit_price"),
                row.getBigDecimal("discount_rate"),
                row.getBigDecimal("discount_amount"),
                row.getBigDecimal("line_amount"));
        return new ItemBought(
                row.getString("item_code"),
                name(row.getString("present_name"), row.getString("description"), row.getString("item_code")),
                plain(row.getBigDecimal("quantity")),
                row.getObject("last_sold_on", LocalDate.class),
                money(price.paid(), currency),
                "INCLUSIVE".equals(row.getString("tax_treatment")),
                price.isDiscounted() ? money(price.unitPrice(), currency) : null,
                price.isByRate() ? plain(price.discountRate()) : null,
                price.isDiscounted() && !price.isByRate() ? money(price.discountAmount(), currency) : null,
                row.getObject("document_id", UUID.class),
                row.getString("number"),
                row.getLong("documents"),
                row.getObject("connection_id", UUID.class));
    }

    private static String name(String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate;
            }
        }
        return "No description";
    }

    private static Money money(BigDecimal amount, String currency) {
        return amount == null ? null : Money.of(amount, currency);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
