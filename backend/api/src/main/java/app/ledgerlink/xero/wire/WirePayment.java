package app.ledgerlink.xero.wire;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A payment on the wire. Its Invoice may be a credit that was refunded; both go by InvoiceID. */
public record WirePayment(
        String paymentID, LocalDate date, BigDecimal amount, String paymentType, String status, Invoice invoice) {

    public record Invoice(String invoiceID) {}
}
