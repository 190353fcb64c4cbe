package app.ledgerlink.xero.translate;

import static app.ledgerlink.xero.translate.Unreadable.required;
import static app.ledgerlink.xero.translate.Unreadable.requiredId;

import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.books.LedgerRecord.PaymentChange;
import app.ledgerlink.xero.wire.WirePayment;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Payment to the ledger's words. */
public final class PaymentTranslator {

    private static final Map<String, DocumentKind> KINDS = Map.of(
            "ACCRECPAYMENT", DocumentKind.INVOICE,
            "ARCREDITPAYMENT", DocumentKind.CREDIT_NOTE,
            "ARPREPAYMENTPAYMENT", DocumentKind.PREPAYMENT,
            "AROVERPAYMENTPAYMENT", DocumentKind.OVERPAYMENT);

    private static final Set<String> OF_PURCHASES =
            Set.of("ACCPAYPAYMENT", "APCREDITPAYMENT", "APPREPAYMENTPAYMENT", "APOVERPAYMENTPAYMENT");

    private PaymentTranslator() {}

    /** Payments of both sides come in the same list. */
    public static Side side(String type) {
        String name = type.toUpperCase(Locale.ROOT);
        if (KINDS.containsKey(name)) {
            return Side.SALES;
        }
        return OF_PURCHASES.contains(name) ? Side.PURCHASES : Side.UNKNOWN;
    }

    public static PaymentChange translate(WirePayment wire) {
        return new PaymentChange(
                required(wire.paymentID(), "PaymentID"),
                required(
                        KINDS.get(required(wire.paymentType(), "PaymentType").toUpperCase(Locale.ROOT)), "PaymentType"),
                requiredId(required(wire.invoice(), "Invoice").invoiceID(), "Invoice.InvoiceID"),
                required(wire.date(), "Date"),
                required(wire.amount(), "Amount"),
                "DELETED".equalsIgnoreCase(wire.status()));
    }
}
