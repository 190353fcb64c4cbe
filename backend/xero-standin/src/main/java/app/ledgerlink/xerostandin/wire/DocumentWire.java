package app.ledgerlink.xerostandin.wire;

import app.ledgerlink.xerostandin.books.Allocation;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Kind;
import app.ledgerlink.xerostandin.books.Line;
import app.ledgerlink.xerostandin.books.Payment;
import app.ledgerlink.xerostandin.books.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Invoices, credit notes, overpayments and prepayments on the wire. */
public final class DocumentWire {
    private static final Map<Kind, String> NAMES = Map.of(
            Kind.INVOICE, "Invoice",
            Kind.CREDIT_NOTE, "CreditNote",
            Kind.OVERPAYMENT, "Overpayment",
            Kind.PREPAYMENT, "Prepayment");
    private final Books books;
    private final Detail detail;
    private final LineWire lines;

    /** @param decimals of unit prices, 2 or 4 */
    public DocumentWire(Books books, Detail detail, int decimals) {
        this.books = books;
        this.detail = detail;
        this.lines = new LineWire(books, decimals);
    }

    public void write(Wire wire, Document document) {
        wire.raw(books.corruption(document.id()));
        var name = NAMES.get(document.kind());
        wire.word("Type", document.type()).id(name + "ID", document.id());
        if (document.kind() == Kind.INVOICE || document.kind() == Kind.CREDIT_NOTE) {
            wire.word(name + "Number", document.number());
        }
        if (document.kind() != Kind.INVOICE) {
            wire.id("ID", document.id());
        }
        if (!Kind.ACCPAY.equals(document.type())) {
            wire.word("Reference", document.reference() == null ? "" : document.reference());
        }
        if (detail != Detail.SUMMARY) {
            settlements(wire, document);
        }
        amounts(wire, document);
        wire.flag("SentToContact", document.sentToContact());
        if (detail != Detail.WRITTEN) {
            wire.flag("HasErrors", false);
        }
        contact(wire, document);
        wire.dayWithTwin("Date", document.date()).dayWithTwin("DueDate", document.dueDate());
        wire.id("BrandingThemeID", document.brandingThemeId());
        wire.word("Status", document.status()).word("LineAmountTypes", document.lineAmountTypes());
        if (detail != Detail.SUMMARY) {
            var shown = detail.lines() ? document.lines() : List.<Line>of();
            lines.write(wire, document, shown);
        }
        wire.number("SubTotal", document.subTotal()).number("TotalTax", document.totalTax());
        wire.number("Total", document.total());
        updated(wire, document.updated());
        wire.word("CurrencyCode", document.currency()).day("FullyPaidOnDate", document.fullyPaidOn());
        wire.flag("HasAttachments", document.attached());
        if (detail == Detail.SINGLE) {
            wire.list("Attachments", List.of(), (w, a) -> {});
        }
        if (document.kind() == Kind.INVOICE && detail != Detail.SUMMARY) {
            wire.list("InvoicePaymentServices", List.of(), (w, a) -> {});
            wire.list("InvoiceAddresses", List.of(), (w, a) -> {});
        }
    }

    private void amounts(Wire wire, Document document) {
        wire.number("CurrencyRate", document.rate());
        if (document.kind() != Kind.INVOICE) {
            wire.number("RemainingCredit", document.counts() ? document.open() : BigDecimal.ZERO.setScale(2));
            return;
        }
        wire.number("AmountDue", due(document)).number("AmountPaid", document.amountPaid());
        // A voided invoice comes without the key.
        if (!Status.VOIDED.equals(document.status())) {
            wire.number("AmountCredited", document.amountCredited());
        }
    }

    /** Dead invoices keep what was due; only a deleted one shows nothing in a list. */
    private BigDecimal due(Document document) {
        boolean listed = !detail.full();
        return listed && Status.DELETED.equals(document.status()) ? BigDecimal.ZERO.setScale(2) : document.open();
    }

    private void settlements(Wire wire, Document document) {
        if (!document.payments().isEmpty() || detail != Detail.SINGLE) {
            wire.list("Payments", document.payments(), DocumentWire::paymentStub);
        }
        if (document.kind() != Kind.INVOICE) {
            wire.list("Allocations", document.allocations(), this::allocation);
            return;
        }
        for (Kind kind : List.of(Kind.CREDIT_NOTE, Kind.PREPAYMENT, Kind.OVERPAYMENT)) {
            var applied = document.credits().stream()
                    .filter(a -> books.document(a.creditId()).kind() == kind)
                    .toList();
            wire.list(NAMES.get(kind) + "s", applied, this::creditStub);
        }
    }

    private static void paymentStub(Wire wire, Payment payment) {
        wire.id("PaymentID", payment.id()).day("Date", payment.date()).number("Amount", payment.amount());
        wire.word("Reference", payment.reference()).number("CurrencyRate", payment.rate());
        wire.flag("HasAccount", false).flag("HasValidationErrors", false);
    }

    /** Shows the date of the credit itself, not of its application. */
    private void creditStub(Wire wire, Allocation allocation) {
        var credit = books.document(allocation.creditId());
        var name = NAMES.get(credit.kind());
        wire.id(name + "ID", credit.id()).id("ID", credit.id());
        if (credit.kind() == Kind.CREDIT_NOTE) {
            wire.word("CreditNoteNumber", credit.number());
        }
        wire.number("Total", credit.total()).number("AppliedAmount", allocation.amount());
        wire.dayWithTwin("Date", credit.date());
        wire.list("LineItems", List.of(), (w, l) -> {}).flag("HasErrors", false);
    }

    public void allocation(Wire wire, Allocation allocation) {
        var invoice = books.document(allocation.invoiceId());
        wire.id("AllocationID", allocation.id()).number("Amount", allocation.amount());
        wire.day("Date", allocation.date());
        wire.child(
                "Invoice",
                i -> i.id("InvoiceID", invoice.id())
                        .word("InvoiceNumber", invoice.number())
                        .list("LineItems", List.of(), (w, l) -> {})
                        .flag("HasErrors", false));
        wire.flag("HasErrors", false);
    }

    private void contact(Wire wire, Document document) {
        var contact = books.contact(document.contactId());
        if (detail.full()) {
            wire.child("Contact", w -> new ContactWire(books, Detail.UNPAGED).write(w, contact));
        } else {
            wire.child("Contact", w -> w.id("ContactID", contact.id()).word("Name", contact.name()));
        }
    }

    static void updated(Wire wire, Instant updated) {
        wire.moment("UpdatedDateUTC", updated);
        wire.word(
                "UpdatedDateUTCString", updated.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
