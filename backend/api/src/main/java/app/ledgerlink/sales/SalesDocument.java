package app.ledgerlink.sales;

import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.shared.Money;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One sales document with its lines and what was paid or credited.
 *
 * @param linesIncludeTax whether unit prices and line amounts include tax
 * @param currencyRate foreign units per one unit of the base currency; null for the base currency
 * @param readAt when it was last read from the books
 * @param document what lists show of it
 */
public record SalesDocument(
        @NotNull SalesDocumentRow document,
        @NotNull Money tax,
        @NotNull Money paid,
        @NotNull Money credited,
        BigDecimal currencyRate,
        LocalDate fullyPaidOn,
        @NotNull boolean linesIncludeTax,
        @NotNull List<Line> lines,
        @NotNull List<Payment> payments,
        @NotNull List<Allocation> allocations,
        @NotNull Instant readAt) {

    /**
     * A line; a text line has neither quantity nor amounts.
     *
     * @param unitPrice before the discount
     * @param discountRate in per cent; null where none is stated
     * @param discountAmount off the whole line; null where none is stated
     * @param amount after the discount
     * @param itemCode code of the item; null on a line without one
     */
    @Schema(name = "SalesDocumentLine")
    public record Line(
            String itemCode,
            String description,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal discountRate,
            BigDecimal discountAmount,
            BigDecimal tax,
            BigDecimal amount) {}

    /** A payment of an invoice, or a refund of a credit. */
    public record Payment(
            @NotNull LocalDate paidOn, @NotNull Money amount, String reference) {}

    /**
     * Credit used: on an invoice the credit it came from, on a credit the invoice it went to.
     *
     * @param otherDocumentId id of the other document; null where it is not stored
     * @param otherDocumentNumber its number; null where it has none
     * @param otherDocumentKind its kind
     */
    public record Allocation(
            @NotNull LocalDate allocatedOn,
            @NotNull Money amount,
            UUID otherDocumentId,
            String otherDocumentNumber,
            @NotNull DocumentKind otherDocumentKind) {}
}
