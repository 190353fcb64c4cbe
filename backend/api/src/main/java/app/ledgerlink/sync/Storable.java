package app.ledgerlink.sync;

import app.ledgerlink.books.LedgerRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What the columns of the database can hold: a record beyond that must not take its whole page down. */
final class Storable {

    private static final BigDecimal AMOUNT_LIMIT = BigDecimal.TEN.pow(15);
    private static final BigDecimal RATE_LIMIT = BigDecimal.TEN.pow(10);
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private Storable() {}

    /** @return why it cannot be stored, as a sentence; empty when it can */
    static Optional<String> problem(LedgerRecord record) {
        if (isBeyond(record.currencyRate(), RATE_LIMIT)) {
            return Optional.of("Its currency rate is too large to be one.");
        }
        if (record.days().anyMatch(day -> day != null && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)))) {
            return Optional.of("One of its dates lies outside the calendar.");
        }
        return record.amounts().anyMatch(amount -> isBeyond(amount, AMOUNT_LIMIT))
                ? Optional.of("One of its amounts is too large to be one.")
                : Optional.empty();
    }

    private static boolean isBeyond(BigDecimal number, BigDecimal limit) {
        return number != null && number.abs().compareTo(limit) >= 0;
    }
}
