package app.ledgerlink.xerostandin.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** What contacts owe, by the books themselves: the figures that a client's own sums are held against. */
public final class Balances {
    private Balances() {}

    /** One side of the Balances block of a contact: raw amounts, currencies added up unconverted. */
    public record Raw(BigDecimal outstanding, BigDecimal overdue) {
        public boolean none() {
            return outstanding.signum() == 0 && overdue.signum() == 0;
        }
    }

    /**
     * What one contact owes in one currency today: open invoices, the part of them past due (due before today in the
     * organisation's zone), credit not yet applied, and outstanding less credit.
     */
    public record Balance(
            UUID contactId,
            String currency,
            BigDecimal invoices,
            BigDecimal overdue,
            BigDecimal credit,
            BigDecimal net) {}

    /** Unapplied credit lowers Outstanding only, so Overdue may exceed it. */
    public static Raw raw(Books books, UUID contactId, boolean sales) {
        var outstanding = BigDecimal.ZERO.setScale(2);
        var overdue = BigDecimal.ZERO.setScale(2);
        var today = books.today();
        for (Document document : books.documentsOf(contactId)) {
            if (!document.counts() || document.sales() != sales) {
                continue;
            }
            if (document.kind() != Kind.INVOICE) {
                outstanding = outstanding.subtract(document.open());
                continue;
            }
            outstanding = outstanding.add(document.open());
            if (late(document, today)) {
                overdue = overdue.add(document.open());
            }
        }
        return new Raw(outstanding, overdue);
    }

    /** Every contact with sales documents that count, by currency; zero balances included. */
    public static List<Balance> receivables(Books books) {
        var all = new ArrayList<Balance>();
        synchronized (books) {
            for (Contact contact : books.contacts()) {
                all.addAll(receivables(books, contact.id()));
            }
        }
        return all;
    }

    public static List<Balance> receivables(Books books, UUID contactId) {
        var byCurrency = new TreeMap<String, Balance>();
        var today = books.today();
        for (Document document : books.documentsOf(contactId)) {
            if (!document.counts() || !document.sales()) {
                continue;
            }
            boolean invoice = document.kind() == Kind.INVOICE;
            var open = document.open();
            byCurrency.merge(
                    document.currency(),
                    new Balance(
                            contactId,
                            document.currency(),
                            invoice ? open : BigDecimal.ZERO,
                            invoice && late(document, today) ? open : BigDecimal.ZERO,
                            invoice ? BigDecimal.ZERO : open,
                            invoice ? open : open.negate()),
                    Balances::add);
        }
        return List.copyOf(byCurrency.values());
    }

    private static Balance add(Balance a, Balance b) {
        return new Balance(
                a.contactId(),
                a.currency(),
                a.invoices().add(b.invoices()),
                a.overdue().add(b.overdue()),
                a.credit().add(b.credit()),
                a.net().add(b.net()));
    }

    private static boolean late(Document invoice, LocalDate today) {
        var due = invoice.dueDate() == null ? invoice.date() : invoice.dueDate();
        return due.isBefore(today);
    }
}
