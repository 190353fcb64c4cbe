package app.ledgerlink.xerostandin.control;

import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Kind;
import app.ledgerlink.xerostandin.books.Line;
import app.ledgerlink.xerostandin.books.Payment;
import app.ledgerlink.xerostandin.books.Status;
import app.ledgerlink.xerostandin.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Changes of the books by name, as people at their desks make them. Each answers the id of what it made or changed. */
final class Actions {
    private static final Map<String, BiFunction<Books, JsonNode, UUID>> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("create-contact", Actions::createContact),
            Map.entry("edit-contact", Actions::editContact),
            Map.entry(
                    "archive-contact",
                    (b, r) -> b.archive(Find.contact(b, r, "contact")).id()),
            Map.entry(
                    "erase-contact",
                    (b, r) -> b.edit(Find.contact(b, r, "contact"), c -> c.status(Status.GDPR_REQUEST))
                            .id()),
            Map.entry("merge-contacts", Actions::merge),
            Map.entry("issue-invoice", (b, r) -> issue(b, r, Document::invoice)),
            Map.entry("issue-bill", (b, r) -> issue(b, r, Document::bill)),
            Map.entry("credit", (b, r) -> issue(b, r, Document::creditNote)),
            Map.entry("overpay", (b, r) -> issue(b, r, Document::overpayment)),
            Map.entry("prepay", (b, r) -> issue(b, r, Document::prepayment)),
            Map.entry("quote", (b, r) -> issue(b, r, Document::quote)),
            Map.entry("edit-document", Actions::editDocument),
            Map.entry(
                    "void",
                    (b, r) -> b.voidDocument(Find.document(b, r, "document")).id()),
            Map.entry(
                    "delete",
                    (b, r) -> b.delete(Find.document(b, r, "document")).id()),
            Map.entry("pay", Actions::pay),
            Map.entry(
                    "unpay", (b, r) -> b.unpay(b.payment(Find.id(r, "payment"))).id()),
            Map.entry("allocate", Actions::allocate),
            Map.entry("deallocate", Actions::deallocate),
            Map.entry("touch", Actions::touch),
            Map.entry("corrupt", Actions::corrupt),
            Map.entry("mend", Actions::mend)));

    private Actions() {}

    /** @throws IllegalArgumentException when the action or a record that it names is unknown */
    static UUID run(Books books, JsonNode request) {
        var name = Find.need(request, "action");
        var action = ALL.get(name);
        if (action == null) {
            throw new IllegalArgumentException("There is no action '" + name + "'. There are: " + ALL.keySet());
        }
        synchronized (books) {
            return action.apply(books, request);
        }
    }

    private static UUID createContact(Books books, JsonNode request) {
        var contact = Contact.named(Json.text(request, "name"));
        fill(request, contact);
        return books.add(contact).id();
    }

    private static UUID editContact(Books books, JsonNode request) {
        return books.edit(Find.contact(books, request, "contact"), c -> fill(request, c))
                .id();
    }

    private static void fill(JsonNode request, Contact contact) {
        set(request, "name", contact::name);
        set(request, "firstName", contact::firstName);
        set(request, "lastName", contact::lastName);
        set(request, "email", contact::email);
        set(request, "accountNumber", contact::accountNumber);
        set(request, "status", contact::status);
    }

    private static UUID merge(Books books, JsonNode request) {
        var loser = Find.contact(books, request, "loser");
        books.merge(loser, Find.contact(books, request, "winner"));
        return loser.id();
    }

    private static UUID issue(Books books, JsonNode request, Function<Contact, Document> make) {
        var document = make.apply(Find.contact(books, request, "contact"));
        var text = Json.text(request, "description");
        document.line(Line.of(text == null ? "Goods" : text, "1", Find.need(request, "amount")));
        fill(request, document);
        return books.issue(document).id();
    }

    /** With unstamped=true the change does not move UpdatedDateUTC. */
    private static UUID editDocument(Books books, JsonNode request) {
        var document = Find.document(books, request, "document");
        if ("true".equals(Json.text(request, "unstamped"))) {
            return books.editUnstamped(document, d -> fill(request, d)).id();
        }
        return books.edit(document, d -> fill(request, d)).id();
    }

    private static void fill(JsonNode request, Document document) {
        set(request, "number", document::number);
        set(request, "reference", document::reference);
        set(request, "status", document::status);
        set(request, "currency", document::currency);
        set(request, "rate", t -> document.rate(Find.amount(request, "rate")));
        set(request, "date", t -> document.date(Find.date(request, "date")));
        set(request, "dueDate", t -> document.dueDate(Find.date(request, "dueDate")));
    }

    /** All that is open unless an amount is named. */
    private static UUID pay(Books books, JsonNode request) {
        var document = Find.document(books, request, "document");
        var amount = Json.text(request, "amount") == null ? document.open() : Find.amount(request, "amount");
        var payment = new Payment().date(Find.date(request, "date")).amount(amount);
        return books.pay(document, payment).id();
    }

    private static UUID allocate(Books books, JsonNode request) {
        return books.allocate(
                        Find.document(books, request, "credit"),
                        Find.document(books, request, "invoice"),
                        Find.amount(request, "amount"),
                        Find.date(request, "date"))
                .id();
    }

    private static UUID deallocate(Books books, JsonNode request) {
        var id = Find.id(request, "allocation");
        var allocation = Find.document(books, request, "credit").allocations().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no allocation '" + id + "'"));
        books.deallocate(allocation);
        return id;
    }

    /** Stamps records anew without another change: those in "records", or "count" of "kind", oldest or newest stamps. */
    private static UUID touch(Books books, JsonNode request) {
        var records = request.get("records");
        if (records != null) {
            records.forEach(id -> touch(books, UUID.fromString(id.asText())));
            return null;
        }
        Integer count = Find.number(request, "count");
        boolean newest = "newest".equals(Json.text(request, "from"));
        stamped(books, Find.need(request, "kind"), newest)
                .limit(count == null ? 1 : count)
                .toList()
                .forEach(id -> touch(books, id));
        return null;
    }

    private static Stream<UUID> stamped(Books books, String kind, boolean newest) {
        if (kind.equals("contacts")) {
            Comparator<Contact> order = Comparator.comparing(Contact::updated);
            return books.contacts().stream()
                    .sorted(newest ? order.reversed() : order)
                    .map(Contact::id);
        }
        Comparator<Document> order = Comparator.comparing(Document::updated);
        return books.documents(Kind.valueOf(kind.toUpperCase(Locale.ROOT))).stream()
                .sorted(newest ? order.reversed() : order)
                .map(Document::id);
    }

    private static void touch(Books books, UUID id) {
        if (books.contact(id) != null) {
            books.edit(books.contact(id), c -> {});
        } else if (books.item(id) != null) {
            books.edit(books.item(id), i -> {});
        } else if (books.document(id) != null) {
            books.edit(books.document(id), d -> {});
        } else {
            throw new IllegalArgumentException("There is no record '" + id + "'");
        }
    }

    private static UUID corrupt(Books books, JsonNode request) {
        var record = Find.id(request, "record");
        books.corrupt(record, Find.need(request, "field"), Find.need(request, "raw"));
        return record;
    }

    private static UUID mend(Books books, JsonNode request) {
        books.mendAll();
        return null;
    }

    private static void set(JsonNode request, String member, Consumer<String> setter) {
        var text = Json.text(request, member);
        if (text != null) {
            setter.accept(text.isEmpty() ? null : text);
        }
    }
}
