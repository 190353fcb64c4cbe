package app.ledgerlink.xero.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice, credit note, prepayment, overpayment or quote on the wire: each uses the fields of its kind, the others are null.
 * Lists are never null.
 */
public record WireDocument(
        String invoiceID,
        String creditNoteID,
        String prepaymentID,
        String overpaymentID,
        String quoteID,
        String type,
        String status,
        String invoiceNumber,
        String creditNoteNumber,
        String quoteNumber,
        String reference,
        Contact contact,
        LocalDate date,
        LocalDate dateString,
        LocalDate dueDate,
        LocalDate dueDateString,
        LocalDate expiryDate,
        LocalDate expiryDateString,
        LocalDate fullyPaidOnDate,
        String currencyCode,
        BigDecimal currencyRate,
        String lineAmountTypes,
        BigDecimal subTotal,
        BigDecimal totalTax,
        BigDecimal total,
        BigDecimal amountDue,
        BigDecimal amountPaid,
        BigDecimal amountCredited,
        BigDecimal remainingCredit,
        List<Line> lineItems,
        List<Payment> payments,
        List<Allocation> allocations,
        Instant updatedDateUTC,
        Instant updatedDateUTCString) {

    public WireDocument {
        lineItems = WireLists.orEmpty(lineItems);
        payments = WireLists.orEmpty(payments);
        allocations = WireLists.orEmpty(allocations);
    }

    public record Contact(String contactID, String name) {}

    public record Line(
            String description,
            BigDecimal quantity,
            BigDecimal unitAmount,
            String itemCode,
            Item item,
            BigDecimal taxAmount,
            BigDecimal lineAmount,
            BigDecimal discountRate,
            BigDecimal discountAmount) {}

    public record Item(String name) {}

    /** @param status null on the stubs inside documents, which hold live ones only */
    public record Payment(String paymentID, LocalDate date, BigDecimal amount, String reference, String status) {}

    public record Allocation(BigDecimal amount, LocalDate date, Invoice invoice, Boolean isDeleted) {}

    public record Invoice(String invoiceID) {}
}
