package app.ledgerlink.xero.read;

import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.books.RecordKind;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.xero.translate.ContactTranslator;
import app.ledgerlink.xero.translate.DocumentTranslator;
import app.ledgerlink.xero.translate.ItemTranslator;
import app.ledgerlink.xero.translate.OrganisationTranslator;
import app.ledgerlink.xero.translate.PaymentTranslator;
import app.ledgerlink.xero.translate.Side;
import app.ledgerlink.xero.wire.WireContact;
import app.ledgerlink.xero.wire.WireDocument;
import app.ledgerlink.xero.wire.WireItem;
import app.ledgerlink.xero.wire.WireOrganisation;
import app.ledgerlink.xero.wire.WirePayment;
import java.util.List;

/** The shape of the records of each stream. */
final class RecordShapes {

    private static final RecordShape<WireOrganisation> ORGANISATION = new RecordShape<>(
            "Organisations",
            WireOrganisation.class,
            RecordKind.ORGANISATION,
            "OrganisationID",
            List.of("Name"),
            "Type",
            type -> Side.SALES,
            null,
            (wire, context, guesses) -> OrganisationTranslator.translate(wire, guesses));

    private static final RecordShape<WireItem> ITEM = new RecordShape<>(
            "Items",
            WireItem.class,
            RecordKind.ITEM,
            "ItemID",
            List.of("Name", "Code"),
            "Type",
            type -> Side.SALES,
            null,
            (wire, context, guesses) -> ItemTranslator.translate(wire, context.answeredAt()));

    private static final RecordShape<WireContact> CONTACT = new RecordShape<>(
            "Contacts",
            WireContact.class,
            RecordKind.CONTACT,
            "ContactID",
            List.of("Name", "EmailAddress"),
            "Type",
            type -> Side.SALES,
            null,
            (wire, context, guesses) ->
                    ContactTranslator.translate(wire, context.answeredAt(), context.country(), guesses));

    private static final RecordShape<WireDocument> INVOICE =
            document("Invoices", DocumentKind.INVOICE, RecordKind.INVOICE, "InvoiceID");
    private static final RecordShape<WireDocument> CREDIT_NOTE =
            document("CreditNotes", DocumentKind.CREDIT_NOTE, RecordKind.CREDIT_NOTE, "CreditNoteID");
    private static final RecordShape<WireDocument> PREPAYMENT =
            document("Prepayments", DocumentKind.PREPAYMENT, RecordKind.PREPAYMENT, "PrepaymentID");
    private static final RecordShape<WireDocument> OVERPAYMENT =
            document("Overpayments", DocumentKind.OVERPAYMENT, RecordKind.OVERPAYMENT, "OverpaymentID");
    private static final RecordShape<WireDocument> QUOTE =
            document("Quotes", DocumentKind.QUOTE, RecordKind.QUOTE, "QuoteID");

    private static final RecordShape<WirePayment> PAYMENT = new RecordShape<>(
            "Payments",
            WirePayment.class,
            RecordKind.PAYMENT,
            "PaymentID",
            List.of("Reference", "Invoice.InvoiceNumber"),
            "PaymentType",
            PaymentTranslator::side,
            null,
            (wire, context, guesses) -> PaymentTranslator.translate(wire));

    private RecordShapes() {}

    static RecordShape<?> of(StreamType stream) {
        return switch (stream) {
            case ORGANISATION -> ORGANISATION;
            case ITEMS -> ITEM;
            case CONTACTS -> CONTACT;
            case INVOICES -> INVOICE;
            case CREDIT_NOTES -> CREDIT_NOTE;
            case PREPAYMENTS -> PREPAYMENT;
            case OVERPAYMENTS -> OVERPAYMENT;
            case PAYMENTS -> PAYMENT;
            case QUOTES -> QUOTE;
        };
    }

    private static RecordShape<WireDocument> document(
            String array, DocumentKind kind, RecordKind recordKind, String idField) {
        return new RecordShape<>(
                array,
                WireDocument.class,
                recordKind,
                idField,
                List.of("InvoiceNumber", "CreditNoteNumber", "QuoteNumber", "Reference", "Contact.Name"),
                "Type",
                type -> DocumentTranslator.side(type, kind),
                "Contact.ContactID",
                (wire, context, guesses) -> DocumentTranslator.translate(
                        wire, kind, context.baseCurrency(), context.answeredAt(), guesses));
    }
}
