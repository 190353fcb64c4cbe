package app.ledgerlink.receivables;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is open of one document on a day.
 *
 * @param credit whether it lowers what is owed
 * @param agesFrom due date, or the document's own date where it has none
 * @param day the organisation's day for which ages are counted
 * @param open with tax, in the document's currency; negative for a credit
 * @param baseCurrency null where the organisation is not known
 * @param baseOpen the same in the base currency, at the document's own rate
 */
record OpenAmount(
        boolean credit,
        String currency,
        LocalDate agesFrom,
        LocalDate day,
        BigDecimal open,
        String baseCurrency,
        BigDecimal baseOpen) {

    boolean isOverdue() {
        return !credit && agesFrom.isBefore(day);
    }
}
