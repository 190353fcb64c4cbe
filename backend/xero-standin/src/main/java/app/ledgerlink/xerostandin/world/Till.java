package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Payment;
import app.ledgerlink.xerostandin.books.Status;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Takes in the money for an invoice as its customer pays it, up to today. */
final class Till {
    private final Desk desk;

    Till(Desk desk) {
        this.desk = desk;
    }

    void collect(Document invoice, Customer customer) {
        var due = invoice.dueDate() == null ? invoice.date() : invoice.dueDate();
        var plan = customer.payer()
                .plan(desk.dice, invoice.date(), due, invoice.open(), Rates.decimals(invoice.currency()));
        for (var instalment : plan) {
            if (!instalment.day().isAfter(desk.today())) {
                desk.on(instalment.day(), () -> receive(invoice, instalment.day(), instalment.amount()));
            }
        }
    }

    /** One payment in a hundred is entered twice over: made, deleted and made again. */
    private void receive(Document invoice, LocalDate day, BigDecimal amount) {
        if (!Status.AUTHORISED.equals(invoice.status())) {
            return;
        }
        if (desk.dice.percent(1)) {
            desk.books.unpay(desk.books.pay(invoice, payment(invoice, day, amount)));
        }
        desk.books.pay(invoice, payment(invoice, day, amount));
    }

    private Payment payment(Document invoice, LocalDate day, BigDecimal amount) {
        var foreign = !desk.baseCurrency().equals(invoice.currency());
        return new Payment()
                .date(day)
                .amount(amount)
                .rate(foreign ? desk.rates.on(day, invoice.currency()) : null)
                .reference(desk.dice.percent(40) ? "Bank feed " + desk.dice.between(1000, 9999) : null)
                .reconciled(desk.dice.percent(80));
    }
}
