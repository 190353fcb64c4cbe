package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Line;
import app.ledgerlink.xerostandin.books.Status;
import java.math.BigDecimal;

/** Enters every kind of record that has broken a client before, each once, and the plain business around them. */
final class Awkward {
    private final Desk desk;
    private int number;

    Awkward(Desk desk) {
        this.desk = desk;
    }

    void addAll() {
        AwkwardItems.addTo(desk);
        desk.on(desk.today().minusDays(90), new AwkwardContacts(desk, this)::add);
        desk.on(desk.today().minusDays(60), () -> {
            new AwkwardInvoices(desk, this).add();
            new AwkwardCurrencies(desk, this).add();
            new AwkwardCredits(desk, this).add();
        });
        desk.on(desk.today().minusDays(30), () -> new AwkwardQuotes(desk, this).add());
    }

    /** Amounts at the limits, which would make the figures of a demonstration unreadable. */
    void addHuge() {
        var buyer = desk.books.add(Contact.named("Huge Amounts Ltd"));
        desk.books.issue(invoice(buyer, "999999999.99"));
        desk.books.issue(invoice(buyer, "99999999999.9999"));
        desk.books.issue(credit(buyer, "888888888.88"));
    }

    /** Enters the contact with one plain open invoice. */
    Contact buyer(Contact contact) {
        desk.books.add(contact);
        desk.books.issue(invoice(contact, "115"));
        return contact;
    }

    /** A plain invoice of 40 days ago, due in 10 days' time from then, not yet in the books. */
    Document invoice(Contact contact, String amount) {
        var day = desk.today().minusDays(40);
        return Document.invoice(contact)
                .number(String.format("AWK-%03d", ++number))
                .date(day)
                .dueDate(day.plusDays(10))
                .line(line(amount));
    }

    Document credit(Contact contact, String amount) {
        return Document.creditNote(contact)
                .number(String.format("AWC-%03d", ++number))
                .date(desk.today().minusDays(35))
                .line(line(amount));
    }

    /** Open for ten more days, not yet in the books. */
    Document quote(Contact contact, String amount) {
        return Document.quote(contact)
                .date(desk.today().minusDays(20))
                .dueDate(desk.today().plusDays(10))
                .line(line(amount));
    }

    void bill(Contact vendor) {
        desk.books.issue(Document.bill(vendor)
                .number("THEIRS-7")
                .date(desk.today().minusDays(20))
                .dueDate(desk.today().plusDays(5))
                .line(line("230")));
    }

    void draftOnly(Contact contact) {
        desk.books.issue(invoice(contact, "80").status(Status.DRAFT));
    }

    void creditOnly(Contact contact) {
        desk.books.issue(credit(contact, "12.34"));
    }

    Line line(String amount) {
        return Line.of("Goods", BigDecimal.ONE, new BigDecimal(amount))
                .accountCode("200")
                .tax(desk.tax.type(), desk.tax.percent());
    }
}
