package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Bookshelf;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Line;
import app.ledgerlink.xerostandin.books.Organisation;
import app.ledgerlink.xerostandin.books.Scenario;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** As many plain customers and invoices as asked for, shared out evenly, two of three invoices paid. */
final class RowsWorld implements Scenario {
    private static final Tax TAX = Tax.of("OUTPUT2", 15);
    private static final int DAYS = 1000;

    private final String name;
    private final int customers;
    private final int invoices;

    RowsWorld(String name, int customers, int invoices) {
        this.name = name;
        this.customers = customers;
        this.invoices = invoices;
    }

    @Override
    public void fill(Bookshelf shelf) {
        var books = shelf.open(Organisation.named(name));
        var start = shelf.clock().instant().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofDays(DAYS));
        var contacts = new ArrayList<Contact>(customers);
        for (int i = 1; i <= customers; i++) {
            var contact = Contact.named("Customer %06d".formatted(i))
                    .firstName("First")
                    .lastName("Last" + i)
                    .email("customer" + i + "@rows.example");
            books.during(moment(start, i, customers), () -> books.add(contact));
            contacts.add(contact);
        }
        var prices = prices();
        for (int i = 1; i <= (customers == 0 ? 0 : invoices); i++) {
            sell(books, contacts.get(i % customers), prices.get(i % prices.size()), moment(start, i, invoices), i);
        }
    }

    private static void sell(Books books, Contact contact, BigDecimal price, Instant moment, int number) {
        books.during(moment, () -> {
            var day = books.today();
            var invoice = Document.invoice(contact)
                    .number("R-%07d".formatted(number))
                    .date(day)
                    .dueDate(day.plusDays(20))
                    .lines(List.of(line("Goods", price)));
            if (number % 4 == 0) {
                invoice.lines(List.of(line("Goods", price), line("Freight", BigDecimal.TEN)));
            }
            books.issue(invoice);
            if (number % 3 != 0) {
                books.pay(invoice, day, invoice.open());
            }
        });
    }

    private static Line line(String text, BigDecimal price) {
        return Line.of(text, BigDecimal.ONE, price).accountCode("200").tax(TAX.type(), TAX.percent());
    }

    /** Spread over the last thousand days, no two at the same millisecond. */
    private static Instant moment(Instant start, int number, int all) {
        return start.plusMillis(Duration.ofDays(DAYS - 1).toMillis() / all * number);
    }

    private static List<BigDecimal> prices() {
        var prices = new ArrayList<BigDecimal>();
        for (int i = 0; i < 997; i++) {
            prices.add(BigDecimal.valueOf(500 + 37L * i, 2));
        }
        return prices;
    }
}
