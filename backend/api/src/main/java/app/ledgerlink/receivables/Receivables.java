package app.ledgerlink.receivables;

import app.ledgerlink.books.SortedIn;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.receivables.Balance.CurrencyBalance;
import app.ledgerlink.shared.Money;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The aged table of all customers, with tax. Parties of the books that are linked to no customer are in it too, so that
 * the totals are the organisation's.
 *
 * @param asAt the organisation's day for which ages are counted
 * @param asOf when the books were last read; null before the first sync
 * @param periods the columns, in order
 * @param totals over all rows that the filters let through, one for each currency
 * @param baseTotals the same worth in each base currency, every document at its own rate
 * @param sortedIn by what amounts are sorted; null where they are not, and where there is one base currency
 * @param items one page of rows; a customer has a row for each currency
 */
public record Receivables(
        @NotNull LocalDate asAt,
        Instant asOf,
        @NotNull List<AgeingPeriod> periods,
        @NotNull List<CurrencyBalance> totals,
        @NotNull List<Money> baseTotals,
        @NotNull List<Row> items,
        @NotNull int page,
        @NotNull int size,
        @NotNull long total,
        SortedIn sortedIn) {

    /**
     * @param customerId null where the party of the books is linked to no customer
     * @param ledgerContactId the party; null for a customer that is linked to several
     * @param worth of it in the base currency of the books it is in, each document at its own rate; one for each base
     * @param baseOutstanding worth in the base currency at the documents' own rates; null where books of several base
     *     currencies are in it
     */
    @Schema(name = "ReceivablesRow")
    public record Row(
            UUID customerId,
            CustomerKind customerKind,
            UUID ledgerContactId,
            @NotNull String name,
            @NotNull CurrencyBalance balance,
            @NotNull List<Money> worth,
            Money baseOutstanding) {}
}
