package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Line;
import app.ledgerlink.xerostandin.books.Refused;
import app.ledgerlink.xerostandin.books.Status;
import app.ledgerlink.xerostandin.http.Json;
import app.ledgerlink.xerostandin.wire.Moments;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Consumer;

/** Lays the members that a body holds over an invoice or credit note. */
final class DocumentPatch {
    private final Books books;
    private final String name;

    DocumentPatch(Books books, String name) {
        this.books = books;
        this.name = name;
    }

    /**
     * @param type null where the body should name one and does not
     * @throws Refused when something that a new document needs is missing
     */
    void create(JsonNode body, Document document, String type) {
        if (type == null) {
            throw new Refused(name + " type is required");
        }
        document.type(type).status(Status.DRAFT).contactId(contact(body).id());
        change(body, document);
        if (document.lines().isEmpty()) {
            throw new Refused("One or more line items must be specified");
        }
        document.writtenByApi(true);
    }

    void change(JsonNode body, Document document) {
        text(body, name + "Number", document::number);
        text(body, "Reference", document::reference);
        text(body, "Status", document::status);
        text(body, "LineAmountTypes", document::lineAmountTypes);
        text(body, "CurrencyCode", document::currency);
        text(body, "CurrencyRate", t -> document.rate(number(t)));
        text(body, "Date", t -> document.date(day(t)));
        text(body, "DueDate", t -> document.dueDate(day(t)));
        text(body, "SentToContact", t -> document.sentToContact(Boolean.parseBoolean(t)));
        var lines = Json.member(body, "LineItems");
        if (lines != null && lines.isArray()) {
            var all = new ArrayList<Line>();
            lines.forEach(line -> all.add(line(line)));
            document.lines(all);
        }
    }

    private Line line(JsonNode body) {
        var line = Line.text(Json.text(body, "Description"));
        text(body, "Quantity", t -> line.quantity(number(t)));
        text(body, "UnitAmount", t -> line.unitAmount(number(t)));
        if (line.unitAmount() != null && line.quantity() == null) {
            line.quantity(BigDecimal.ONE);
        }
        text(body, "DiscountRate", t -> line.discountPercent(number(t)));
        var organisation = books.organisation();
        var type = Json.text(body, "TaxType");
        line.tax(
                type == null ? organisation.defaultTaxType() : type,
                "NONE".equals(type) ? BigDecimal.ZERO : organisation.defaultTaxPercent());
        return line.itemCode(Json.text(body, "ItemCode")).accountCode(Json.text(body, "AccountCode"));
    }

    /** By id, else by name; an unknown name makes a new contact. */
    private Contact contact(JsonNode body) {
        var node = Json.member(body, "Contact");
        if (node == null) {
            throw new Refused("A Contact must be specified for this type of transaction");
        }
        var id = Json.text(node, "ContactID");
        if (id != null) {
            var found = books.contact(Request.id(id));
            if (found == null) {
                throw new Refused("The Contact could not be found");
            }
            return found;
        }
        var wanted = Json.text(node, "Name");
        if (wanted == null) {
            throw new Refused("The Contact Name cannot be empty.");
        }
        return books.contacts().stream()
                .filter(c -> c.active() && wanted.equalsIgnoreCase(c.name()))
                .findFirst()
                .orElseGet(() -> books.add(Contact.named(wanted).writtenByApi(true)));
    }

    static LocalDate day(String text) {
        return Moments.day(text).orElseThrow(() -> new Refused("'" + text + "' is not a date"));
    }

    static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new Refused("'" + text + "' is not a number");
        }
    }

    static void text(JsonNode body, String name, Consumer<String> set) {
        var text = Json.text(body, name);
        if (text != null) {
            set.accept(text);
        }
    }
}
