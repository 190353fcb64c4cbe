package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Bookshelf;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** One organisation at work: its books and calendar, its chance, its rates and its tax. */
final class Desk {
    final Books books;
    final Dice dice;
    final Rates rates;
    final Tax tax;
    private final Instant now;
    private final LocalDate today;

    Desk(Bookshelf shelf, Books books, Dice dice, Tax tax) {
        this.books = books;
        this.dice = dice;
        this.tax = tax;
        rates = new Rates(books.organisation().baseCurrency());
        today = books.today();
        now = shelf.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The real today of the organisation, also while business of another day is done. */
    LocalDate today() {
        return today;
    }

    String baseCurrency() {
        return books.organisation().baseCurrency();
    }

    /** Does business in the working hours of a day, but never later than now. */
    void on(LocalDate day, Runnable business) {
        var time = LocalTime.of(dice.between(8, 17), dice.between(0, 59), dice.between(0, 59))
                .plus(dice.between(0, 999), ChronoUnit.MILLIS);
        var then = day.atTime(time).atZone(books.organisation().zoneId()).toInstant();
        books.during(then.isBefore(now) ? then : now, business);
    }
}
