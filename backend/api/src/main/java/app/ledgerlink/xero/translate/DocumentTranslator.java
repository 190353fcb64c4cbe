package app.ledgerlink.xero.translate;

import static app.ledgerlink.xero.translate.Unreadable.required;

import app.ledgerlink.ledger.LedgerRecord.DocumentData;
import app.ledgerlink.ledger.LedgerRecord.DocumentKind;
import app.ledgerlink.ledger.LedgerRecord.DocumentStatus;
import app.ledgerlink.ledger.LedgerRecord.TaxTreatment;
import app.ledgerlink.xero.wire.WireDocument;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Documents of the sales side to the ledger's words. */
public final class DocumentTranslator {

    /** Only these are owed or can be used; Xero leaves amounts standing on voided and deleted ones. */
    private static final Set<DocumentStatus> COUNTS = EnumSet.of(DocumentStatus.AUTHORISED, DocumentStatus.PAID);

    private DocumentTranslator() {}

    /** Whether a document of this type belongs to the sales side; purchases come in the same lists. */
    public static boolean isSale(String type, DocumentKind kind) {
        String name = type.toUpperCase(Locale.ROOT);
        return switch (kind) {
            case INVOICE -> name.equals("ACCREC");
            case CREDIT_NOTE -> name.equals("ACCRECCREDIT");
            case PREPAYMENT, OVERPAYMENT -> name.startsWith("RECEIVE-") || name.startsWith("AR");
        };
    }

    /**
     * @param baseCurrency of the organisation; null where not known yet
     * @param answeredAt stands in for a missing stamp of the last change
     */
    public static DocumentData translate(
            WireDocument wire, DocumentKind kind, String baseCurrency, Instant answeredAt) {
        required(wire.type(), "Type");
        DocumentStatus status = status(wire.status());
        DocumentParts parts = DocumentParts.of(wire);
        BigDecimal total = required(wire.total(), "Total");
        BigDecimal tax = orZero(wire.totalTax());
        String currency = required(wire.currencyCode() == null ? baseCurrency : wire.currencyCode(), "CurrencyCode");
        BigDecimal paid = wire.amountPaid() == null ? parts.paid() : wire.amountPaid();
        BigDecimal credited = kind == DocumentKind.INVOICE ? orZero(wire.amountCredited()) : parts.allocated();
        BigDecimal left = kind == DocumentKind.INVOICE ? wire.amountDue() : wire.remainingCredit();
        return new DocumentData(
                id(wire, kind),
                kind,
                required(required(wire.contact(), "Contact").contactID(), "Contact.ContactID"),
                wire.contact().name(),
                kind == DocumentKind.CREDIT_NOTE ? wire.creditNoteNumber() : wire.invoiceNumber(),
                wire.reference(),
                status,
                required(wire.date() == null ? wire.dateString() : wire.date(), "Date"),
                wire.dueDate() == null ? wire.dueDateString() : wire.dueDate(),
                wire.fullyPaidOnDate(),
                currency,
                currency.equals(baseCurrency) ? null : rate(wire.currencyRate()),
                treatment(wire.lineAmountTypes()),
                wire.subTotal() == null ? total.subtract(tax) : wire.subTotal(),
                tax,
                total,
                open(status, left, total.subtract(paid).subtract(credited)),
                paid,
                credited,
                parts.lines(),
                parts.payments(),
                parts.allocations(),
                stamp(wire, answeredAt));
    }

    private static String id(WireDocument wire, DocumentKind kind) {
        return switch (kind) {
            case INVOICE -> required(wire.invoiceID(), "InvoiceID");
            case CREDIT_NOTE -> required(wire.creditNoteID(), "CreditNoteID");
            case PREPAYMENT -> required(wire.prepaymentID(), "PrepaymentID");
            case OVERPAYMENT -> required(wire.overpaymentID(), "OverpaymentID");
        };
    }

    private static DocumentStatus status(String name) {
        return Arrays.stream(DocumentStatus.values())
                .filter(status -> status.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(DocumentStatus.UNKNOWN);
    }

    private static BigDecimal open(DocumentStatus status, BigDecimal stated, BigDecimal computed) {
        if (!COUNTS.contains(status)) {
            return BigDecimal.ZERO;
        }
        return stated == null ? computed : stated;
    }

    /** Foreign units per unit of the base currency, so never zero or less. */
    private static BigDecimal rate(BigDecimal stated) {
        return stated == null || stated.signum() <= 0 ? null : stated;
    }

    private static TaxTreatment treatment(String name) {
        return switch (name == null ? "" : name.toUpperCase(Locale.ROOT)) {
            case "INCLUSIVE" -> TaxTreatment.INCLUSIVE;
            case "NOTAX" -> TaxTreatment.NO_TAX;
            default -> TaxTreatment.EXCLUSIVE;
        };
    }

    private static Instant stamp(WireDocument wire, Instant answeredAt) {
        if (wire.updatedDateUTC() != null) {
            return wire.updatedDateUTC();
        }
        return wire.updatedDateUTCString() == null ? answeredAt : wire.updatedDateUTCString();
    }

    private static BigDecimal orZero(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
