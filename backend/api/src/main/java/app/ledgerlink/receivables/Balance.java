package app.ledgerlink.receivables;

import app.ledgerlink.shared.Money;
import app.ledgerlink.shared.OwnAmounts;
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
 * @param currencies over all organisations
 * @param organisations each organisation's own part, with the seal on it; empty while nothing is linked
 * @param owes all of it in the customer's own currencies, with its worth in the base currency of each organisation
 * @param owesOverdue the overdue part, likewise
 * @param baseOutstanding all of it in the base currency, each document at its own rate; null while nothing is linked
 *     and where the organisations' base currencies differ
 * @param baseOverdue the overdue part in the base currency; null as above
 * @param ended what was open when a link of this customer ended: history, in none of the figures above
 * @param periods ages in the order in which columns show them
 */
public record Balance(
        @NotNull UUID customerId,
        @NotNull LocalDate asAt,
        Instant asOf,
        @NotNull List<AgeingPeriod> periods,
        @NotNull List<CurrencyBalance> currencies,
        @NotNull List<OrganisationBalance> organisations,
        @NotNull OwnAmounts owes,
        @NotNull OwnAmounts owesOverdue,
        Money baseOutstanding,
        Money baseOverdue,
        @NotNull List<EndedBalance> ended) {

    /**
     * Open amounts in one currency by age. Due today is not overdue.
     *
     * @param outstanding all open invoices less unused credit: the periods' sum less unusedCredit
     * @param overdue the sum of all periods but NOT_DUE
     * @param unusedCredit credit notes, prepayments and overpayments not yet used, as a positive amount
     * @param periods one amount for each period asked for, in order, zero too
     */
    public record CurrencyBalance(
            @NotNull String currency,
            @NotNull BigDecimal outstanding,
            @NotNull BigDecimal overdue,
            @NotNull BigDecimal unusedCredit,
            @NotNull List<PeriodAmount> periods) {}

    /** @param period how old the amount is */
    public record PeriodAmount(
            @NotNull AgeingPeriod period, @NotNull BigDecimal amount) {}

    /**
     * @param endedAt when the link ended
     * @param asOf when its books were last read; null where they never were
     * @param open all open invoices less unused credit as last read, by currency; empty where nothing was open
     */
    public record EndedBalance(
            @NotNull UUID connectionId,
            @NotNull String name,
            @NotNull Instant endedAt,
            Instant asOf,
            @NotNull List<Money> open) {}

    /** @param seals one for each party of this organisation that is the customer; told for today only, else empty */
    public record OrganisationBalance(
            @NotNull UUID connectionId,
            @NotNull String name,
            @NotNull String baseCurrency,
            @NotNull List<CurrencyBalance> currencies,
            @NotNull List<Seal> seals) {}
}
