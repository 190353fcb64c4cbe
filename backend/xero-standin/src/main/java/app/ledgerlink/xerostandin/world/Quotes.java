package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.QuoteWords;
import app.ledgerlink.xerostandin.books.Status;
import java.time.LocalDate;
import java.util.List;

/** Quotes of the last half year: every fourth customer got some, and most of them were answered. */
final class Quotes {
    private static final int EVERY = 4;
    private static final int DAYS_BACK = 180;
    private static final int VALID_FOR = 30;
    private static final List<String> ANSWERS =
            List.of(Status.ACCEPTED, Status.INVOICED, Status.INVOICED, Status.DECLINED, Status.DELETED);

    private final Desk desk;
    private final Basket basket;

    Quotes(Desk desk) {
        this.desk = desk;
        basket = new Basket(desk);
    }

    void run(List<Customer> customers) {
        var present = customers.stream().filter(c -> c.contact().active()).toList();
        for (int i = 0; i < present.size(); i += EVERY) {
            int quotes = desk.dice.between(1, 3);
            for (int n = 0; n < quotes; n++) {
                quote(present.get(i), desk.today().minusDays(desk.dice.between(0, DAYS_BACK)));
            }
        }
    }

    private void quote(Customer customer, LocalDate day) {
        var quote = Document.quote(customer.contact())
                .date(day)
                .dueDate(desk.dice.oneIn(10) ? null : day.plusDays(VALID_FOR))
                .currency(customer.currency())
                .rate(desk.rates.on(day, customer.currency()))
                .lineAmountTypes(customer.lineAmountTypes())
                .words(new QuoteWords(
                        desk.dice.oneIn(3) ? "For the new season" : null,
                        desk.dice.oneIn(3) ? "As we talked about on the phone" : null,
                        "Prices hold until the day on which the quote expires."))
                .status(desk.dice.oneIn(8) ? Status.DRAFT : Status.SENT);
        basket.fill(quote, customer);
        desk.on(day, () -> desk.books.issue(quote));
        boolean answered = Status.SENT.equals(quote.status()) && desk.dice.percent(60);
        if (answered && day.plusDays(9).isBefore(desk.today())) {
            var answer = desk.dice.pick(ANSWERS);
            desk.on(day.plusDays(desk.dice.between(1, 9)), () -> desk.books.edit(quote, q -> q.status(answer)));
        }
    }
}
