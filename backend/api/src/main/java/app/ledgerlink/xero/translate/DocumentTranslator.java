package app.ledgerlink.xero.translate;

import static app.ledgerlink.xero.translate.Unreadable.required;
import static app.ledgerlink.xero.translate.Unreadable.requiredId;

import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.books.LedgerRecord.DocumentData;
import app.ledgerlink.books.LedgerRecord.DocumentStatus;
import app.ledgerlink.books.LedgerRecord.TaxTreatment;
import app.ledgerlink.xero.wire.WireDocument;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Documents of the sales side to the ledger's words. */
public final class DocumentTranslator {

    /** Only these are owed or can be used; Xero leaves amounts standing on voided and deleted ones. */
    private static final Set<DocumentStatus> COUNTS = EnumSet.of(DocumentStatus.AUTHORISED, DocumentStatus.PAID);

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private static final Map<DocumentKind, Set<String>> SALES = Map.of(
            DocumentKind.INVOICE, Set.of("ACCREC"),
            DocumentKind.CREDIT_NOTE, Set.of("ACCRECCREDIT"),
            DocumentKind.PREPAYMENT, Set.of("RECEIVE-PREPAYMENT", "ARPREPAYMENT"),
            DocumentKind.OVERPAYMENT, Set.of("RECEIVE-OVERPAYMENT", "AROVERPAYMENT"),
            DocumentKind.QUOTE, Set.of());

    private static final Map<DocumentKind, Set<String>> PURCHASES = Map.of(
            DocumentKind.INVOICE, Set.of("ACCPAY"),
            DocumentKind.CREDIT_NOTE, Set.of("ACCPAYCREDIT"),
            DocumentKind.PREPAYMENT, Set.of("SPEND-PREPAYMENT", "APPREPAYMENT"),
            DocumentKind.OVERPAYMENT, Set.of("SPEND-OVERPAYMENT", "APOVERPAYMENT"),
            DocumentKind.QUOTE, Set.of());

    private static final Set<DocumentStatus> OF_QUOTES = EnumSet.of(
            DocumentStatus.DRAFT,
            DocumentStatus.SENT,
            DocumentStatus.ACCEPTED,
            DocumentStatus.DECLINED,
            DocumentStatus.INVOICED,
            DocumentStatus.DELETED);

    private static final Set<DocumentStatus> OF_SALES = EnumSet.of(
            DocumentStatus.DRAFT,
            DocumentStatus.SUBMITTED,
            DocumentStatus.AUTHORISED,
            DocumentStatus.PAID,
            DocumentStatus.VOIDED,
            DocumentStatus.DELETED);

    private DocumentTranslator() {}

    /** Documents of both sides come in the same lists. */
    public static Side side(String type, DocumentKind kind) {
        String name = type.toUpperCase(Locale.ROOT);
        if (SALES.get(kind).contains(name)) {
            return Side.SALES;
        }
        return PURCHASES.get(kind).contains(name) ? Side.PURCHASES : Side.UNKNOWN;
    }

    /**
     * @param baseCurrency of the organisation; null where not known yet
     * @param answeredAt stands in for a missing stamp of the last change
     * @param guesses is told what had to be guessed
     */
    public static DocumentData translate(
            WireDocument wire, DocumentKind kind, String baseCurrency, Instant answeredAt, Guesses guesses) {
        if (kind != DocumentKind.QUOTE) {
            required(wire.type(), "Type");
        }
        DocumentStatus status = status(wire.status(), kind == DocumentKind.QUOTE ? OF_QUOTES : OF_SALES, guesses);
        DocumentParts parts = DocumentParts.of(wire);
        BigDecimal total = required(wire.total(), "Total");
        BigDecimal tax = tax(wire, total, guesses);
        String currency = currency(wire.currencyCode(), baseCurrency, guesses);
        BigDecimal paid = wire.amountPaid() == null ? parts.paid() : wire.amountPaid();
        BigDecimal credited = kind == DocumentKind.INVOICE ? orZero(wire.amountCredited()) : parts.allocated();
        BigDecimal left = kind == DocumentKind.INVOICE ? wire.amountDue() : wire.remainingCredit();
        return new DocumentData(
                id(wire, kind),
                kind,
                requiredId(required(wire.contact(), "Contact").contactID(), "Contact.ContactID"),
                wire.contact().name(),
                number(wire, kind),
                wire.reference(),
                status,
                required(firstOf(wire.date(), wire.dateString()), "Date"),
                due(wire, kind),
                wire.fullyPaidOnDate(),
                currency,
                currency.equals(baseCurrency)
                        ? null
                        : rate(wire.currencyRate(), currency, baseCurrency != null && COUNTS.contains(status), guesses),
                treatment(wire.lineAmountTypes(), tax, guesses),
                wire.subTotal() == null ? total.subtract(tax) : wire.subTotal(),
                tax,
                total,
                open(status, left, total.subtract(paid).subtract(credited), kind, guesses),
                paid,
                credited,
                parts.lines(),
                parts.payments(),
                parts.allocations(),
                stamp(wire, answeredAt));
    }

    private static String id(WireDocument wire, DocumentKind kind) {
        return switch (kind) {
            case INVOICE -> requiredId(wire.invoiceID(), "InvoiceID");
            case CREDIT_NOTE -> requiredId(wire.creditNoteID(), "CreditNoteID");
            case PREPAYMENT -> requiredId(wire.prepaymentID(), "PrepaymentID");
            case OVERPAYMENT -> requiredId(wire.overpaymentID(), "OverpaymentID");
            case QUOTE -> requiredId(wire.quoteID(), "QuoteID");
        };
    }

    private static String number(WireDocument wire, DocumentKind kind) {
        return switch (kind) {
            case CREDIT_NOTE -> wire.creditNoteNumber();
            case QUOTE -> wire.quoteNumber();
            case INVOICE, PREPAYMENT, OVERPAYMENT -> wire.invoiceNumber();
        };
    }

    private static LocalDate due(WireDocument wire, DocumentKind kind) {
        return kind == DocumentKind.QUOTE
                ? firstOf(wire.expiryDate(), wire.expiryDateString())
                : firstOf(wire.dueDate(), wire.dueDateString());
    }

    /** A date and its twin; null where there is neither. */
    private static LocalDate firstOf(LocalDate date, LocalDate twin) {
        return date == null ? twin : date;
    }

    private static DocumentStatus status(String name, Set<DocumentStatus> ofItsKind, Guesses guesses) {
        DocumentStatus known = ofItsKind.stream()
                .filter(status -> status.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(DocumentStatus.UNKNOWN);
        if (known == DocumentStatus.UNKNOWN) {
            guesses.add(
                    "Status",
                    name == null
                            ? "It has no status, so it counts as nothing."
                            : "Its status " + name + " is not known, so it counts as nothing.");
        }
        return known;
    }

    private static BigDecimal tax(WireDocument wire, BigDecimal total, Guesses guesses) {
        if (wire.totalTax() != null) {
            return wire.totalTax();
        }
        if (wire.subTotal() != null) {
            return total.subtract(wire.subTotal());
        }
        guesses.add("TotalTax", "It does not say how much of it is tax, so it counts as free of tax.");
        return BigDecimal.ZERO;
    }

    private static String currency(String stated, String baseCurrency, Guesses guesses) {
        if (stated == null) {
            String guess = required(baseCurrency, "CurrencyCode");
            guesses.add("CurrencyCode", "It names no currency, so its amounts count as " + guess + ".");
            return guess;
        }
        String code = stated.strip().toUpperCase(Locale.ROOT);
        if (!CURRENCY.matcher(code).matches()) {
            throw new Unreadable("CurrencyCode", "CurrencyCode is not a currency: " + stated + ".");
        }
        return code;
    }

    private static BigDecimal open(
            DocumentStatus status, BigDecimal stated, BigDecimal computed, DocumentKind kind, Guesses guesses) {
        if (!COUNTS.contains(status)) {
            return BigDecimal.ZERO;
        }
        if (stated == null && status == DocumentStatus.AUTHORISED) {
            guesses.add(
                    kind == DocumentKind.INVOICE ? "AmountDue" : "RemainingCredit",
                    "It does not say what is open, so that is its total less what was paid and credited.");
        }
        return stated == null ? computed : stated;
    }

    /** Foreign units per unit of the base currency, so never zero or less. */
    private static BigDecimal rate(BigDecimal stated, String currency, boolean counts, Guesses guesses) {
        if (stated != null && stated.signum() > 0) {
            return stated;
        }
        if (counts) {
            guesses.add(
                    "CurrencyRate",
                    "It names no usable rate, so its " + currency + " count one to one in the base currency.");
        }
        return null;
    }

    /** Without tax the three are the same. */
    private static TaxTreatment treatment(String name, BigDecimal tax, Guesses guesses) {
        return switch (name == null ? "" : name.toUpperCase(Locale.ROOT)) {
            case "EXCLUSIVE" -> TaxTreatment.EXCLUSIVE;
            case "INCLUSIVE" -> TaxTreatment.INCLUSIVE;
            case "NOTAX" -> TaxTreatment.NO_TAX;
            default -> {
                if (tax.signum() != 0) {
                    guesses.add(
                            "LineAmountTypes",
                            "It does not say whether its lines include tax, so they are shown without it.");
                }
                yield TaxTreatment.EXCLUSIVE;
            }
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
