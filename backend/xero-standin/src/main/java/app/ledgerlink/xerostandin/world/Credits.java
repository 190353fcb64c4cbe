package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Line;
import app.ledgerlink.xerostandin.books.Payment;
import app.ledgerlink.xerostandin.books.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Credit notes, prepayments and overpayments: applied, partly applied, refunded or left open. */
final class Credits {
    private final Desk desk;

    Credits(Desk desk) {
        this.desk = desk;
    }

    /** Gives back a part of an invoice; what is not needed to settle it is refunded or stays open. */
    void creditNote(Document invoice, Customer customer) {
        var after = invoice.fullyPaidOn() == null ? invoice.date() : invoice.fullyPaidOn();
        var day = earlier(after.plusDays(desk.dice.between(1, 25)), desk.today());
        var note = Document.creditNote(customer.contact())
                .currency(invoice.currency())
                .rate(invoice.rate())
                .date(day)
                .lineAmountTypes(invoice.lineAmountTypes())
                .reference(invoice.number());
        var returned = invoice.lines().get(0);
        var quantity = returned.quantity().divide(BigDecimal.valueOf(2), 0, RoundingMode.CEILING);
        note.line(Basket.finish(
                Line.of("Returned: " + returned.description(), quantity, returned.unitAmount())
                        .itemCode(returned.itemCode())
                        .discountPercent(returned.discountPercent())
                        .accountCode("200"),
                note,
                customer.tax()));
        desk.on(day, () -> {
            desk.books.issue(note);
            apply(note, invoice, day);
        });
    }

    /** Money that came before the invoice. */
    void prepaid(Document invoice, Customer customer) {
        var prepayment = lump(Document.prepayment(customer.contact()), invoice, "Deposit", "400");
        prepayment.date(invoice.date().minusDays(desk.dice.between(1, 20)));
        desk.on(prepayment.date(), () -> desk.books.issue(prepayment));
        desk.on(invoice.date(), () -> apply(prepayment, invoice, invoice.date()));
    }

    /** Money beyond what was owed; half of it finds its way to the invoice at hand. */
    void overpaid(Document invoice, Customer customer) {
        var overpayment = lump(Document.overpayment(customer.contact()), invoice, "Overpayment", "55");
        overpayment.date(invoice.date());
        desk.on(invoice.date(), () -> {
            desk.books.issue(overpayment);
            if (desk.dice.percent(50)) {
                apply(overpayment, invoice, invoice.date());
            }
        });
    }

    private Document lump(Document credit, Document invoice, String text, String amount) {
        credit.currency(invoice.currency()).rate(invoice.rate());
        int decimals = Rates.decimals(invoice.currency());
        var sum = new BigDecimal(amount)
                .multiply(desk.rates.on(invoice.date(), invoice.currency()))
                .setScale(decimals, RoundingMode.HALF_UP);
        return credit.line(Basket.finish(Line.of(text, BigDecimal.ONE, sum).accountCode("610"), credit, Tax.NONE));
    }

    private void apply(Document credit, Document invoice, LocalDate day) {
        var amount = credit.open().min(invoice.open());
        if (Status.AUTHORISED.equals(invoice.status()) && amount.signum() > 0) {
            desk.books.allocate(credit, invoice, amount, day);
        }
        if (Status.AUTHORISED.equals(credit.status()) && credit.open().signum() > 0 && desk.dice.percent(40)) {
            desk.books.pay(
                    credit,
                    new Payment()
                            .date(day)
                            .amount(credit.open())
                            .rate(credit.rate())
                            .reference("Refund"));
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
