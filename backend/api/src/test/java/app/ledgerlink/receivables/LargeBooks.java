package app.ledgerlink.receivables;

import app.ledgerlink.testing.TestWorkspace;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * 50,000 customers with 200,000 invoices and 10,000 credit notes over three years, one in seven open, a fifth in a foreign
 * currency; 2,000 of the invoices are one customer's. Filled by the database itself.
 */
public final class LargeBooks {

    static final int CUSTOMERS = 50_000;

    private static final List<String> TABLES = List.of("""
            insert into company (workspace_id, id, name, email, created_at, updated_at)
            select :workspace, md5(:workspace || 'company' || n)::uuid, 'Customer ' || n, 'c' || n || '@bench.example',
                now(), now()
            from generate_series(0, :customers - 1) n""", """
            insert into ledger_contact (workspace_id, id, connection_id, external_id, name, status, external_updated_at,
                customer_kind, customer_id, link_state, linking_due)
            select :workspace, md5(:workspace || 'party' || n)::uuid, :connection, 'party' || n, 'Customer ' || n,
                'ACTIVE', now(), 'COMPANY', md5(:workspace || 'company' || n)::uuid, 'LINKED', false
            from generate_series(0, :customers - 1) n""", """
            insert into sales_document (workspace_id, id, connection_id, external_id, kind, ledger_contact_id, number,
                status, document_date, due_date, fully_paid_on, currency, currency_rate, tax_treatment, sub_total,
                total_tax, total, open_amount, external_updated_at, read_at)
            select :workspace, md5(:workspace || 'document' || n)::uuid, :connection, 'document' || n,
                case when n >= 4 * :customers then 'CREDIT_NOTE' else 'INVOICE' end,
                md5(:workspace || 'party' || case when n % 100 = 1 then 1 else n % :customers end)::uuid, 'INV-' || n,
                case when open then 'AUTHORISED' else 'PAID' end, day, case when n < 4 * :customers then day + 30 end,
                case when not open then day + 10 + hash % 40 end, case when hash % 5 = 3 then 'USD' else 'NZD' end,
                case when hash % 5 = 3 then 0.6131 end, 'EXCLUSIVE', amount, amount * 0.15, amount * 1.15,
                case when open then amount * 1.15 else 0 end, now(), now()
            from (select n, hash, hash % 7 = 0 as open, current_date - hash % 1095 as day, 100 + hash % 1000 as amount
                from (select n, abs(hashint4(n)::bigint)::int as hash from generate_series(0, 4 * :customers + :customers / 5 - 1) n) h) d""", """
            insert into sales_document_line (workspace_id, document_id, position, item_code, description, quantity,
                unit_price, line_amount)
            select d.workspace_id, d.id, p, 'ITEM-' || (abs(hashtext(d.external_id)::bigint) + p) % 500,
                'Item of the line', 2, d.sub_total / 4, d.sub_total / 2
            from sales_document d, generate_series(0, 1) p where d.workspace_id = :workspace""", """
            insert into item (workspace_id, id, connection_id, external_id, code, name, external_updated_at)
            select :workspace, md5(:workspace || 'item' || n)::uuid, :connection, 'item' || n, 'ITEM-' || n, 'Item ' || n,
                now()
            from generate_series(0, 499) n""", """
            insert into payment (workspace_id, document_id, external_id, paid_on, amount)
            select workspace_id, id, 'payment', fully_paid_on, total from sales_document
            where workspace_id = :workspace and status = 'PAID'""");

    private LargeBooks() {}

    public static void fill(Jdbi jdbi, TestWorkspace workspace, UUID connection) {
        fill(jdbi, workspace, connection, CUSTOMERS);
        jdbi.useHandle(h -> h.execute("vacuum analyze"));
    }

    /** Smaller books of the same make: a fifth more than four documents for each customer. */
    public static void fill(Jdbi jdbi, TestWorkspace workspace, UUID connection, int customers) {
        jdbi.useHandle(h -> TABLES.forEach(sql -> h.createUpdate(sql)
                .bind("workspace", workspace.id())
                .bind("connection", connection)
                .bind("customers", customers)
                .execute()));
    }

    /** @param number of a customer; 1 is the one with the many invoices */
    public static String company(Jdbi jdbi, TestWorkspace workspace, int number) {
        return jdbi.withHandle(
                h -> h.createQuery("select cast(md5(cast(:workspace as text) || 'company' || :number) as uuid)")
                        .bind("workspace", workspace.id())
                        .bind("number", number)
                        .mapTo(String.class)
                        .one());
    }
}
