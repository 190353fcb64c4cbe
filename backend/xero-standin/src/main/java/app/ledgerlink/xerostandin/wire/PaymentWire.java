package app.ledgerlink.xerostandin.wire;

import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Kind;
import app.ledgerlink.xerostandin.books.Payment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A payment on the wire; its Invoice may be a credit that was refunded. */
public final class PaymentWire {
    private final Books books;

    public PaymentWire(Books books) {
        this.books = books;
    }

    public static String type(Document document) {
        boolean sales = document.sales();
        return switch (document.kind()) {
            case INVOICE -> sales ? "ACCRECPAYMENT" : "ACCPAYPAYMENT";
            case CREDIT_NOTE -> sales ? "ARCREDITPAYMENT" : "APCREDITPAYMENT";
            case OVERPAYMENT -> sales ? "AROVERPAYMENTPAYMENT" : "APOVERPAYMENTPAYMENT";
            case PREPAYMENT -> sales ? "ARPREPAYMENTPAYMENT" : "APPREPAYMENTPAYMENT";
            case QUOTE -> throw new IllegalArgumentException("Nobody pays a quote");
        };
    }

    public void write(Wire wire, Payment payment) {
        var document = books.document(payment.documentId());
        var contact = books.contact(document.contactId());
        wire.raw(books.corruption(payment.id()));
        wire.id("PaymentID", payment.id()).dayWithTwin("Date", payment.date());
        wire.number("BankAmount", bankAmount(payment)).number("Amount", payment.amount());
        wire.word("Reference", payment.reference() == null ? "" : payment.reference());
        wire.number("CurrencyRate", payment.rate() == null ? new BigDecimal("1.000000") : payment.rate());
        wire.word("PaymentType", type(document)).word("Status", payment.status());
        DocumentWire.updated(wire, payment.updated());
        wire.flag("HasAccount", true).flag("IsReconciled", payment.reconciled());
        wire.child("Account", a -> a.id("AccountID", books.organisation().id()).word("Code", "090"));
        wire.child(
                "Invoice",
                i -> i.word("Type", stubType(document))
                        .id("InvoiceID", document.id())
                        .word("InvoiceNumber", document.number())
                        .list("Payments", List.of(), (w, x) -> {})
                        .child("Contact", c -> c.id("ContactID", contact.id()).word("Name", contact.name()))
                        .word("CurrencyCode", document.currency())
                        .flag("IsDiscounted", false)
                        .flag("HasErrors", false));
        wire.flag("HasValidationErrors", false);
    }

    private static BigDecimal bankAmount(Payment payment) {
        return payment.rate() == null || payment.rate().signum() <= 0
                ? payment.amount()
                : payment.amount().divide(payment.rate(), 2, RoundingMode.HALF_UP);
    }

    private static String stubType(Document document) {
        return document.kind() == Kind.OVERPAYMENT
                ? "AROVERPAYMENT"
                : document.kind() == Kind.PREPAYMENT ? "ARPREPAYMENT" : document.type();
    }
}
