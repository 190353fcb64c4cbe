package app.ledgerlink.xero.translate;

import static app.ledgerlink.xero.translate.Unreadable.required;
import static app.ledgerlink.xero.translate.Unreadable.requiredId;

import app.ledgerlink.books.LedgerRecord.AllocationData;
import app.ledgerlink.books.LedgerRecord.LineData;
import app.ledgerlink.books.LedgerRecord.PaymentData;
import app.ledgerlink.xero.wire.WireDocument;
import java.math.BigDecimal;
import java.util.List;

/** Lines, live payments and live allocations of a document. */
record DocumentParts(List<LineData> lines, List<PaymentData> payments, List<AllocationData> allocations) {

    static DocumentParts of(WireDocument wire) {
        return new DocumentParts(
                wire.lineItems().stream().map(DocumentParts::line).toList(),
                wire.payments().stream()
                        .filter(payment -> !"DELETED".equalsIgnoreCase(payment.status()))
                        .map(DocumentParts::payment)
                        .toList(),
                wire.allocations().stream()
                        .filter(allocation -> !Boolean.TRUE.equals(allocation.isDeleted()))
                        .map(allocation -> allocation(allocation, wire))
                        .toList());
    }

    BigDecimal paid() {
        return payments.stream().map(PaymentData::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal allocated() {
        return allocations.stream().map(AllocationData::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static LineData line(WireDocument.Line line) {
        return new LineData(
                line.itemCode(),
                line.item() == null ? null : line.item().name(),
                line.description(),
                line.quantity(),
                line.unitAmount(),
                line.discountRate(),
                line.discountAmount(),
                line.taxAmount(),
                line.lineAmount());
    }

    private static PaymentData payment(WireDocument.Payment payment) {
        return new PaymentData(
                required(payment.paymentID(), "Payments.PaymentID"),
                required(payment.date(), "Payments.Date"),
                required(payment.amount(), "Payments.Amount"),
                payment.reference());
    }

    /** Some allocations carry no date; then the credit's own is the best known. */
    private static AllocationData allocation(WireDocument.Allocation allocation, WireDocument wire) {
        return new AllocationData(
                requiredId(
                        required(allocation.invoice(), "Allocations.Invoice").invoiceID(),
                        "Allocations.Invoice.InvoiceID"),
                allocation.date() == null ? required(wire.date(), "Date") : allocation.date(),
                required(allocation.amount(), "Allocations.Amount"));
    }
}
