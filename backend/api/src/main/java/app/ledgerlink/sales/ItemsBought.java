package app.ledgerlink.sales;

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

    /** Lines that only explain (no amount) are left out. */
    private static final String LINES = """
            with line as materialized (
                select coalesce('item ' || l.item_code, 'text ' || coalesce(btrim(l.description), '')) as bought,
                    l.item_code, coalesce(l.item_name, (
                        select i.name from item i
                        where i.workspace_id = d.workspace_id and i.connection_id = d.connection_id
                          and i.code = l.item_code
                        order by i.external_updated_at desc limit 1)) as item_name, l.description, l.quantity, l.unit_price,
                    l.position, d.id, d.kind, d.document_date, d.currency, s.tax_treatment
                from counted_document d
                join sales_document s on s.workspace_id = d.workspace_id and s.id = d.id
                join sales_document_line l on l.workspace_id = d.workspace_id and l.document_id = d.id
                where d.workspace_id = :workspace and d.is_sale and l.line_amount is not null
                  and d.ledger_contact_id in (
                    select id from customer_party where workspace_id = :workspace and customer_id = :customer))
            """;

    private static final String TOTALS = LINES + """
            , latest as (
                select distinct on (bought) bought, item_code, item_name, description, unit_price, currency, tax_treatment
                from line where kind = 'INVOICE' order by bought, document_date desc, id desc, position),
            total as (
                select bought, max(document_date) filter (where kind = 'INVOICE') as last_sold_on,
                    coalesce(sum(case kind when 'INVOICE' then quantity else -quantity end), 0) as quantity,
                    count(distinct id) filter (where kind = 'INVOICE') as documents
                from line group by bought)
            select * from total join latest using (bought)
            order by last_sold_on desc, lower(coalesce(item_name, description, item_code)), bought
            limit :limit offset :offset""";

    private static final String COUNT = LINES + " select count(distinct bought) from line where kind = 'INVOICE'";

    private final Jdbi jdbi;
    private final Caller caller;

    ItemsBought(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    Page<ItemBought> ofCustomer(UUID customer, PageQuery page) {
        return jdbi.withHandle(h -> page.of(
                bind(h.createQuery(TOTALS), customer)
                        .bind("limit", page.size)
                        .bind("offset", page.offset())
                        .map((row, context) -> read(row))
                        .list(),
                bind(h.createQuery(COUNT), customer).mapTo(long.class).one()));
    }

    private Query bind(Query query, UUID customer) {
        return query.bind("workspace", caller.workspaceId()).bind("customer", customer);
    }

    private static ItemBought read(ResultSet row) throws SQLException {
        BigDecimal price = row.getBigDecimal("unit_price");
        return new ItemBought(
                row.getString("item_code"),
                name(row.getString("item_name"), row.getString("description"), row.getString("item_code")),
                plain(row.getBigDecimal("quantity")),
                row.getObject("last_sold_on", LocalDate.class),
                price == null ? null : Money.of(price, row.getString("currency")),
                "INCLUSIVE".equals(row.getString("tax_treatment")),
                row.getLong("documents"));
    }

    private static String name(String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate;
            }
        }
        return "No description";
    }

    private static BigDecimal plain(BigDecimal quantity) {
        BigDecimal bare = quantity.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
