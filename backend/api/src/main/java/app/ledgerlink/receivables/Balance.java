package app.ledgerlink.receivables;

import app.ledgerlink.shared.Money;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a customer owes, with tax, per currency; unlike currencies are never added.
 *
 * @param asAt the organisation's day for which ages are counted
 * @param asOf when the books were last read; null before the first sync
 * @param baseOutstanding all of it in the base currency, each document at its own rate; null while nothing is linked
 * @param baseOverdue the overdue part in the base currency; null while nothing is linked
 */
public record Balance(
        @NotNull UUID customerId,
        @NotNull LocalDate asAt,
        Instant asOf,
        @NotNull List<CurrencyBalance> currencies,
        Money baseOutstanding,
        Money baseOverdue) {

    /**
     * Open amounts in one currency by age. Due today is not overdue.
     *
     * @param outstanding all open invoices less unused credit
     * @param overdue the sum of the four overdue buckets
     * @param unusedCredit credit notes, prepayments and overpayments not yet used, as a positive amount
     */
    public record CurrencyBalance(
            @NotNull String currency,
            @NotNull BigDecimal outstanding,
            @NotNull BigDecimal overdue,
            @NotNull BigDecimal notDue,
            @NotNull BigDecimal days1To30,
            @NotNull BigDecimal days31To60,
            @NotNull BigDecimal days61To90,
            @NotNull BigDecimal over90Days,
            @NotNull BigDecimal unusedCredit) {}
}
