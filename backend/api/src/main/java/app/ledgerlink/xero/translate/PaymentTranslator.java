package app.ledgerlink.xero.translate;

import static app.ledgerlink.xero.translate.Unreadable.required;

import app.ledgerlink.ledger.LedgerRecord.DocumentKind;
import app.ledgerlink.ledger.LedgerRecord.PaymentChange;
import app.ledgerlink.xero.wire.WirePayment;
import java.util.Locale;
import java.util.Map;

/** Payment to the ledger's words. */
public final class PaymentTranslator {

    private static final Map<String, DocumentKind> KINDS = Map.of(
            "ACCRECPAYMENT", DocumentKind.INVOICE,
            "ARCREDITPAYMENT", DocumentKind.CREDIT_NOTE,
            "ARPREPAYMENTPAYMENT", DocumentKind.PREPAYMENT,
            "AROVERPAYMENTPAYMENT", DocumentKind.OVERPAYMENT);

    private PaymentTranslator() {}

    /** Whether a payment of this type belongs to the sales side; those of purchases come in the same list. */
    public static boolean isSale(String type) {
        return KINDS.containsKey(type.toUpperCase(Locale.ROOT));
    }

    public static PaymentChange translate(WirePayment wire) {
        return new PaymentChange(
                required(wire.paymentID(), "PaymentID"),
                required(
                        KINDS.get(required(wire.paymentType(), "PaymentType").toUpperCase(Locale.ROOT)), "PaymentType"),
                required(required(wire.invoice(), "Invoice").invoiceID(), "Invoice.InvoiceID"),
                required(wire.date(), "Date"),
                required(wire.amount(), "Amount"),
                "DELETED".equalsIgnoreCase(wire.status()));
    }
}
