package app.ledgerlink.xerostandin.server;

import static app.ledgerlink.xerostandin.http.Page.escape;
import static app.ledgerlink.xerostandin.http.Page.hidden;
import static app.ledgerlink.xerostandin.http.Page.input;

import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Bookshelf;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Kind;
import app.ledgerlink.xerostandin.books.Line;
import app.ledgerlink.xerostandin.books.Payment;
import app.ledgerlink.xerostandin.http.Answer;
import app.ledgerlink.xerostandin.http.Call;
import app.ledgerlink.xerostandin.http.Page;
import java.math.BigDecimal;
import java.util.UUID;

/** Where links into the books lead: a page for a contact and one for an invoice. */
final class RecordPages {
    private final Bookshelf shelf;
    private final boolean editable;

    /** @param editable shows the forms that the controls answer */
    RecordPages(Bookshelf shelf, boolean editable) {
        this.shelf = shelf;
        this.editable = editable;
    }

    /** The deep link with the short code of an organisation. */
    Answer deepLink(Call call) {
        var target = call.parameter("redirecturl");
        boolean known =
                shelf.all().stream().anyMatch(b -> b.organisation().shortCode().equals(call.parameter("shortcode")));
        if (!known || target == null || !target.startsWith("/") || target.startsWith("//")) {
            return missing();
        }
        return Answer.empty(302).with("Location", target);
    }

    Answer contact(Call call) {
        var id = id(call.path().substring(call.path().lastIndexOf('/') + 1));
        for (Books books : shelf.all()) {
            var contact = id == null ? null : books.contact(id);
            if (contact != null) {
                return contact(books, contact);
            }
        }
        return missing();
    }

    Answer invoice(Call call) {
        return document(id(String.valueOf(call.parameter("InvoiceID"))));
    }

    Answer quote(Call call) {
        return document(id(call.path().substring(call.path().lastIndexOf('/') + 1)));
    }

    private Answer document(UUID id) {
        for (Books books : shelf.all()) {
            var document = id == null ? null : books.document(id);
            if (document != null) {
                return document(books, document);
            }
        }
        return missing();
    }

    private Answer contact(Books books, Contact contact) {
        var html = new StringBuilder("<p>" + escape(books.organisation().name()) + "</p><p>Status: "
                + escape(contact.status()) + "<br>E-mail: " + escape(contact.email()) + "<br>Primary person: "
                + escape(contact.firstName()) + " " + escape(contact.lastName()) + "</p><h2>Documents</h2><table>"
                + "<tr><th>Number</th><th>Type</th><th>Date</th><th>Status</th><th>Total</th><th>Open</th></tr>");
        synchronized (books) {
            for (Document d : books.documentsOf(contact.id())) {
                html.append("<tr><td><a href=\"/AccountsReceivable/View.aspx?InvoiceID=" + d.id() + "\">"
                        + escape(d.number()) + "</a></td><td>" + escape(d.type()) + "</td><td>" + d.date()
                        + "</td><td>" + escape(d.status()) + "</td><td class=\"n\">" + escape(d.currency()) + " "
                        + d.total().toPlainString() + "</td><td class=\"n\">"
                        + d.open().toPlainString()
                        + "</td></tr>");
            }
        }
        html.append("</table>");
        if (editable) {
            var back = "/Contacts/View/" + contact.id();
            var who = hidden("tenant", books.organisation().id())
                    + hidden("contact", contact.id())
                    + hidden("back", back);
            html.append("<h2>Change</h2>")
                    .append(form("edit-contact", who + input("Name", "text", "name", contact.name()), "Rename"))
                    .append(form("archive-contact", who, "Archive"))
                    .append(form(
                            "issue-invoice", who + input("Amount", "text", "amount", "100.00"), "Issue an invoice"));
        }
        return Page.answer(200, String.valueOf(contact.name()), html.toString());
    }

    private Answer document(Books books, Document document) {
        var contact = books.contact(document.contactId());
        var html = new StringBuilder("<p>" + escape(books.organisation().name()) + "</p><p>To <a href=\"/Contacts/View/"
                + contact.id() + "\">" + escape(contact.name()) + "</a><br>Date: " + document.date() + "<br>Due: "
                + (document.dueDate() == null ? "none" : document.dueDate()) + "<br>Status: "
                + escape(document.status()) + "</p><table><tr><th>Description</th><th>Quantity</th><th>Price</th>"
                + "<th>Amount</th></tr>");
        for (Line line : document.lines()) {
            html.append("<tr><td>" + escape(line.description()) + "</td><td class=\"n\">" + plain(line.quantity())
                    + "</td><td class=\"n\">" + plain(line.unitAmount()) + "</td><td class=\"n\">"
                    + plain(line.lineAmount()) + "</td></tr>");
        }
        html.append("</table><p>Total " + escape(document.currency()) + " " + plain(document.total()) + "<br>Open "
                + plain(document.open()) + "</p>");
        for (Payment payment : document.payments()) {
            html.append("<p>Payment of " + plain(payment.amount()) + " on " + payment.date() + "</p>");
        }
        if (editable && document.kind() != Kind.QUOTE) {
            var back = "/AccountsReceivable/View.aspx?InvoiceID=" + document.id();
            var what = hidden("tenant", books.organisation().id())
                    + hidden("document", document.id())
                    + hidden("back", back);
            html.append("<h2>Change</h2>")
                    .append(form("pay", what + input("Amount", "text", "amount", plain(document.open())), "Pay"))
                    .append(form("void", what, "Void"));
        }
        var title = document.kind() == Kind.INVOICE ? "Invoice " : document.kind() + " ";
        return Page.answer(200, title + document.number(), html.toString());
    }

    private static String plain(BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }

    private static String form(String what, String fields, String button) {
        return Page.form("/standin/do", hidden("what", what) + fields, button);
    }

    private static UUID id(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(text) : null;
    }

    private static Answer missing() {
        return Page.answer(404, "Not found", "<p>No organisation of the stand-in has this record.</p>");
    }
}
