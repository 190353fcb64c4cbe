package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Contact;
import java.time.LocalDate;
import java.util.List;

/**
 * A buyer and its habits.
 *
 * @param volume sales per hundred months
 * @param since first day of business
 * @param until last day of business, in the future for one who stays
 */
record Customer(
        Contact contact,
        String currency,
        Tax tax,
        String lineAmountTypes,
        Payer payer,
        int volume,
        int termsDays,
        LocalDate since,
        LocalDate until,
        List<Product> favourites) {

    boolean buysOn(LocalDate day) {
        return !day.isBefore(since) && !day.isAfter(until);
    }
}
