package app.ledgerlink.sync;

import app.ledgerlink.books.LedgerRecord;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.DocumentData;
import app.ledgerlink.books.LedgerRecord.ItemData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the columns of the database can hold: a record beyond that must not take its whole page down. */
final class Storable {

    private static final BigDecimal AMOUNT_LIMIT = BigDecimal.TEN.pow(15);
    private static final BigDecimal RATE_LIMIT = BigDecimal.TEN.pow(10);
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private Storable() {}

    /** @return why it cannot be stored, as a sentence; empty when it can */
    static Optional<String> problem(LedgerRecord record) {
        if (record instanceof ItemData item) {
            return tooLarge(Stream.ofNullable(item.salePrice()));
        }
        if (record instanceof ContactData contact) {
            return tooLarge(Stream.ofNullable(contact.outstanding()));
        }
        return record instanceof DocumentData document ? problem(document) : Optional.empty();
    }

    private static Optional<String> problem(DocumentData d) {
        if (isBeyond(d.currencyRate(), RATE_LIMIT)) {
            return Optional.of("Its currency rate is too large to be one.");
        }
        Stream<LocalDate> days = Stream.of(
                        Stream.of(d.date(), d.dueDate(), d.fullyPaidOn()),
                        d.payments().stream().map(p -> p.paidOn()),
                        d.allocations().stream().map(a -> a.allocatedOn()))
                .flatMap(s -> s);
        if (days.filter(Objects::nonNull).anyMatch(day -> day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
            return Optional.of("One of its dates lies outside the calendar.");
        }
        return tooLarge(Stream.of(
                        Stream.of(
                                d.subTotal(),
                                d.totalTax(),
                                d.total(),
                                d.openAmount(),
                                d.amountPaid(),
                                d.amountCredited()),
                        d.payments().stream().map(p -> p.amount()),
                        d.allocations().stream().map(a -> a.amount()),
                        d.lines().stream()
                                .flatMap(l -> Stream.of(
                                        l.quantity(),
                                        l.unitPrice(),
                                        l.discountRate(),
                                        l.discountAmount(),
                                        l.taxAmount(),
                                        l.lineAmount())))
                .flatMap(s -> s));
    }

    private static Optional<String> tooLarge(Stream<BigDecimal> amounts) {
        return amounts.anyMatch(a -> isBeyond(a, AMOUNT_LIMIT))
                ? Optional.of("One of its amounts is too large to be one.")
                : Optional.empty();
    }

    private static boolean isBeyond(BigDecimal number, BigDecimal limit) {
        return number != null && number.abs().compareTo(limit) >= 0;
    }
}
