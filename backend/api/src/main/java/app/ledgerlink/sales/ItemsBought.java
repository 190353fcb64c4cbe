package app.ledgerlink.sales;

import app.ledgerlink.books.Organisations;
import app.ledgerlink.books.Organisations.Books;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Money;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import jakarta.enterprise.context.RequestScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** What a customer bought, by item; lines without an item count by their text. */
@RequestScoped
class ItemsBought {

    /**
     * Lines that only explain (no amount) and what is dated ahead are left out. Each of the books has items of its own,
     * whatever their codes.
     */
    private static final String LINES = """
            with line as materialized (
                select d.connection_id,
                    coalesce('item ' || l.item_code, 'text ' || coalesce(btrim(l.description), '')) as bought,
                    l.item_code, l.item_name, l.description, l.quantity, l.unit_price, l.discount_rate,
                    l.discount_amount, l.line_amount, l.position, d.id, d.kind, d.document_date, d.currency,
                    s.tax_treatment, s.number
                from counted_document d
                join sales_document s on s.workspace_id = d.workspace_id and s.id = d.id
                join sales_document_line l on l.workspace_id = d.workspace_id and l.document_id = d.id
                join\s""" + Organisations.TABLE + """
             b on b.connection_id = d.connection_id
                where d.workspace_id = :workspaceId and d.is_sale and d.document_date <= b.today
                  and l.line_amount is not null
                  and d.ledger_contact_id in (
                    select id from customer_party where workspace_id = :workspaceId and customer_id = :customer))
            """;

    /** The item's present name where the line itself has none. */
    private static final String TOTALS = LINES + """
            , latest as (
                select distinct on (connection_id, bought) connection_id, bought, item_code, item_name, description,
                    quantity as line_quantity, unit_price, discount_rate, discount_amount, line_amount, currency,
                    tax_treatment, id as document_id, number
                from line where kind = 'INVOICE'
                order by connection_id, bought, document_date desc, id desc, position),
            total as (
                select connection_id, bought, max(document_date) filter (where kind = 'INVOICE') as last_sold_on,
                    coalesce(sum(case kind when 'INVOICE' then quantity else -quantity end), 0) as quantity,
                    count(distinct id) filter (where kind = 'INVOICE') as documents
                from line group by connection_id, bought)
            select *, coalesce(latest.item_name, (
                select i.name from item_at_hand i
                where i.workspace_id = :workspaceId and i.connection_id = latest.connection_id
                  and lower(i.code) = lower(latest.item_code) and i.code = latest.item_code
                order by i.external_updated_at desc limit 1)) as present_name
            from total join latest using (connection_id, bought)
            order by last_sold_on desc, lower(coalesce(item_name, description, item_code)), bought, connection_id
            limit :limit offset :offset""";

    private static final String COUNT =
            LINES + " select count(distinct (connection_id, bought)) from line where kind = 'INVOICE'";

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
        return jdbi.withHandle(h -> page.of(
                bind(h.createQuery(TOTALS), books, customer)
                        .bind("limit", page.size)
                        .bind("offset", page.offset())
                        .map((row, context) -> read(row))
                        .list(),
                bind(h.createQuery(COUNT), books, customer).mapTo(long.class).one()));
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
