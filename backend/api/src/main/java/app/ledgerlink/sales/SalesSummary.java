package app.ledgerlink.sales;

import app.ledgerlink.shared.OwnAmounts;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a customer bought, in short. Drafts, voided and deleted documents count as nothing.
 *
 * @param customerId the company or individual whose history this is (a contact of a company shows the company's)
 * @param asOf when the books were last read; null before the first sync
 * @param today the day in the customer's organisation, the latest where there are several
 * @param averageDaysToPay from document date to full payment, over the invoices that a payment ended in the last 12 months,
 *     one decimal; null where there are none. What a credit ended, and what had no amount, tells nothing of how a
 *     customer pays
 * @param paidInvoices how many that are; of one or two an average tells little
 * @param lastPaidOn when a payment last ended an invoice, however long ago; null where none did
 * @param bought invoices less credit notes of the last 12 months without tax, with the worth in the base currency
 * @param sales per currency, over all time
 * @param months per month and currency, the last 24 months, oldest first, months without sales left out
 */
public record SalesSummary(
        @NotNull UUID customerId,
        @NotNull List<LedgerLink> links,
        Instant asOf,
        @NotNull LocalDate today,
        LocalDate firstSaleOn,
        LocalDate lastSaleOn,
        @NotNull long documents,
        BigDecimal averageDaysToPay,
        @NotNull long paidInvoices,
        LocalDate lastPaidOn,
        @NotNull OwnAmounts bought,
        @NotNull List<SalesTotal> sales,
        @NotNull List<MonthlySales> months) {

    /**
     * A party of the books that is this customer.
     *
     * @param endedAt when the link to that organisation ended: what it holds is history; null while it is in use
     * @param archived whether the books have archived it
     * @param openInLedgerUrl its page in the accounting system, or null where none is known
     */
    public record LedgerLink(
            @NotNull UUID ledgerContactId,
            @NotNull UUID connectionId,
            @NotNull String organisationName,
            @NotNull String name,
            @NotNull boolean archived,
            Instant endedAt,
            URI openInLedgerUrl) {}

    /** Invoices less credit notes in one currency, without tax and with tax; the last 12 months without tax too. */
    public record SalesTotal(
            @NotNull String currency,
            @NotNull BigDecimal withoutTax,
            @NotNull BigDecimal withTax,
            @NotNull BigDecimal last12MonthsWithoutTax) {}

    /** @param month as {@code 2026-01} */
    public record MonthlySales(
            @NotNull String month,
            @NotNull String currency,
            @NotNull BigDecimal withoutTax,
            @NotNull BigDecimal withTax) {}
}
