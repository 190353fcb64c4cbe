package app.ledgerlink.testing;

import app.ledgerlink.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Puts books into the database by plain SQL, past all code under test. */
@ApplicationScoped
public class BooksFixture {

    private final Jdbi jdbi;

    BooksFixture(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A connection with its organisation, read once. */
    public UUID organisation(UUID workspace, String name, String baseCurrency, String timeZone) {
        UUID id = Ids.next();
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into ledger_connection (workspace_id, id, application, state, created_at, updated_at)"
                            + " values (?, ?, 'XERO', 'CONNECTED', now(), now())",
                    workspace,
                    id);
            h.execute(
                    "insert into organisation values (?, ?, ?, ?, null, ?, ?, null, '!short', false, now())",
                    workspace,
                    id,
                    id.toString(),
                    name,
                    baseCurrency,
                    timeZone);
        });
        return id;
    }

    /** @param kind COMPANY or INDIVIDUAL; null with a null customer for a party that is not linked */
    public UUID party(UUID workspace, UUID connection, String name, String kind, UUID customer) {
        UUID id = Ids.next();
        jdbi.useHandle(h -> h.execute(
                "insert into ledger_contact (workspace_id, id, connection_id, external_id, name, status,"
                        + " external_updated_at, customer_kind, customer_id) values (?, ?, ?, ?, ?, 'ACTIVE', now(), ?, ?)",
                workspace,
                id,
                connection,
                id.toString(),
                name,
                kind,
                customer));
        return id;
    }

    /** Writes the document and answers its id. */
    public UUID add(UUID workspace, UUID connection, UUID party, TestDocument d) {
        UUID id = Ids.next();
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into sales_document (workspace_id, id, connection_id, external_id, kind, ledger_contact_id,
                            number, reference, status, document_date, due_date, currency, currency_rate, tax_treatment,
                            sub_total, total_tax, total, open_amount, external_updated_at, read_at)
                        values (:workspace, :id, :connection, :externalId, :kind, :party, :number, null, :status,
                            cast(:date as date), cast(:due as date), :currency, cast(:rate as numeric), 'EXCLUSIVE',
                            cast(:total as numeric) - cast(:tax as numeric), cast(:tax as numeric),
                            cast(:total as numeric), cast(:open as numeric), now(), now())""")
                .bindMethods(d)
                .bind("workspace", workspace)
                .bind("connection", connection)
                .bind("party", party)
                .bind("id", id)
                .bind("externalId", id.toString())
                .execute());
        return id;
    }

    /** @param item null for a line without an item; a null quantity makes a text line without amounts */
    public void line(
            UUID workspace, UUID document, int position, String item, String text, String quantity, String price) {
        jdbi.useHandle(h -> h.execute(
                "insert into sales_document_line (workspace_id, document_id, position, item_code, description, quantity,"
                        + " unit_price, line_amount) select ?, ?, ?, ?, ?, q, p, q * p"
                        + " from (select cast(? as numeric) as q, cast(? as numeric) as p) v",
                workspace,
                document,
                position,
                item,
                text,
                quantity,
                price));
    }

    /** What the books took off a line, and what is left of it; null where they state none. */
    public void discount(UUID workspace, UUID document, int position, String rate, String amount, String lineAmount) {
        jdbi.useHandle(h -> h.execute(
                "update sales_document_line set discount_rate = cast(? as numeric), discount_amount = cast(? as numeric),"
                        + " line_amount = cast(? as numeric)"
                        + " where workspace_id = ? and document_id = ? and position = ?",
                rate,
                amount,
                lineAmount,
                workspace,
                document,
                position));
    }

    /** Settings that leave out what was settled before this day. */
    public void historyFrom(UUID workspace, UUID connection, String day) {
        jdbi.useHandle(h -> h.execute(
                "insert into sync_settings (workspace_id, connection_id, history_from) values (?, ?, cast(? as date))",
                workspace,
                connection,
                day));
        jdbi.useHandle(h -> h.execute(
                "insert into sync_run (workspace_id, id, connection_id, trigger, state, activity, queued_at, started_at)"
                        + " values (?, ?, ?, 'PERSON', 'SUCCEEDED', '', cast(? as date), cast(? as date))",
                workspace,
                UUID.randomUUID(),
                connection,
                day,
                day));
    }

    /** The day that the books name for the last payment. */
    public void fullyPaidOn(UUID workspace, UUID document, String day) {
        jdbi.useHandle(h -> h.execute(
                "update sales_document set fully_paid_on = cast(? as date) where workspace_id = ? and id = ?",
                day,
                workspace,
                document));
    }

    /** A payment of an invoice, or a refund of a credit; what is open of the document is not touched. */
    public void payment(UUID workspace, UUID document, String day, String amount) {
        jdbi.useHandle(h -> h.execute(
                "insert into payment (workspace_id, document_id, external_id, paid_on, amount)"
                        + " values (?, ?, ?, cast(? as date), cast(? as numeric))",
                workspace,
                document,
                UUID.randomUUID().toString(),
                day,
                amount));
    }

    /** A credit used on an invoice; what is open of the two is not touched. */
    public void allocation(UUID workspace, UUID credit, UUID invoice, String day, String amount) {
        jdbi.useHandle(h -> h.execute(
                "insert into allocation (workspace_id, credit_document_id, position, invoice_external_id, allocated_on,"
                        + " amount) select ?, ?, count(*), ?, cast(? as date), cast(? as numeric)"
                        + " from allocation where credit_document_id = ?",
                workspace,
                credit,
                invoice.toString(),
                day,
                amount,
                credit));
    }
}
