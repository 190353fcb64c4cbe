package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.accounting.Batch.Outcome;
import app.ledgerlink.xerostandin.accounting.Listing.Paging;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Status;
import app.ledgerlink.xerostandin.http.Answer;
import app.ledgerlink.xerostandin.http.Json;
import app.ledgerlink.xerostandin.wire.ContactWire;
import app.ledgerlink.xerostandin.wire.Detail;
import app.ledgerlink.xerostandin.wire.PartErrors;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** /Contacts */
final class ContactEndpoint implements Endpoint {
    private static final UUID NONE = new UUID(0, 0);
    private final Envelope envelope;
    private final Views views;

    ContactEndpoint(Envelope envelope, Views views) {
        this.envelope = envelope;
        this.views = views;
    }

    @Override
    public Answer handle(Request request) {
        if (!request.call().has("GET")) {
            return write(request);
        }
        return request.rest().isEmpty() ? list(request) : one(request);
    }

    private Answer list(Request request) {
        var books = request.books();
        var listing =
                new Listing<>("Contacts", books.contacts(), Contact::id, Contact::updated, RecordFields.CONTACT, views);
        return listing.answer(
                request,
                envelope,
                visible(request).and(search(request)),
                Paging.COUNTED,
                detail -> new ContactWire(books, detail)::write);
    }

    private static Predicate<Contact> visible(Request request) {
        boolean archived = request.yes("includeArchived");
        return contact -> archived || !Status.ARCHIVED.equals(contact.status());
    }

    private static Predicate<Contact> search(Request request) {
        var term = request.call().parameter("searchTerm");
        if (term == null || term.isBlank()) {
            return contact -> true;
        }
        var lower = term.toLowerCase(Locale.ROOT);
        return c -> Stream.of(c.name(), c.firstName(), c.lastName(), c.number(), c.email())
                .anyMatch(text -> text != null && text.toLowerCase(Locale.ROOT).contains(lower));
    }

    private Answer one(Request request) {
        var contact = find(request.books(), request.rest().get(0));
        if (contact == null) {
            return none(request);
        }
        var writer = new ContactWire(request.books(), Detail.SINGLE);
        return envelope.of(
                request,
                w -> w.list("Contacts", List.of(contact), (e, c) -> {
                    writer.write(e, c);
                    e.flag("HasValidationErrors", false);
                }));
    }

    private Answer none(Request request) {
        boolean byNumber = !request.rest().get(0).matches(Request.ID);
        int status = byNumber ? request.dialect().missing() : 404;
        return switch (status) {
            case 200 -> envelope.of(request, w -> w.list("Contacts", List.<Contact>of(), (e, c) -> {}));
            case 404 -> throw Problem.notFound();
            default -> throw Problem.exception(status, 10, "ValidationException", "The id is no GUID");
        };
    }

    /** By id, or by the outside number in the same slot of the path. */
    private static Contact find(Books books, String key) {
        if (key.matches(Request.ID)) {
            return books.contact(UUID.fromString(key));
        }
        return numbered(books, key);
    }

    private static Contact numbered(Books books, String number) {
        return books.contacts().stream()
                .filter(c -> number.equalsIgnoreCase(c.number()))
                .findFirst()
                .orElse(null);
    }

    private Answer write(Request request) {
        var writer = new ContactWire(request.books(), Detail.WRITTEN);
        var parts = new IdentityHashMap<Contact, PartErrors>();
        return new Batch<Contact>("Contacts", "HasValidationErrors", (w, c) -> writer.write(w, c, parts.get(c)))
                .answer(request, envelope, element -> save(request, element, parts));
    }

    private Outcome<Contact> save(Request request, JsonNode element, Map<Contact, PartErrors> parts) {
        var books = request.books();
        var rules = new ContactRules(books);
        var before = existing(request, element);
        if (before != null && Status.ARCHIVED.equals(before.status())) {
            return Outcome.failed(before, List.of(ContactRules.ARCHIVED));
        }
        var asked = before == null ? new Contact() : before.copy();
        ContactPatch.apply(element, asked);
        var errors = rules.own(element, asked);
        var wrong = rules.parts(element);
        if (!errors.isEmpty() || !wrong.none()) {
            parts.put(asked, wrong);
            return Outcome.failed(asked, errors);
        }
        if (before == null && asked.name().matches(".*[<>].*")) {
            // Reported of the real one: answered as created, with an id, but never kept.
            return Outcome.saved(
                    asked.id(UUID.randomUUID()).updated(books.organisation().created()));
        }
        var warnings = rules.warnings(asked);
        return Batch.attempt(
                        asked,
                        () -> before == null
                                ? books.add(asked)
                                : books.edit(before, c -> ContactPatch.apply(element, c)))
                .warned(warnings);
    }

    /** Null for a create. PUT always creates; POST finds by id, then by the outside number, never by name. */
    private static Contact existing(Request request, JsonNode element) {
        var books = request.books();
        var id = request.rest().isEmpty()
                ? Json.text(element, "ContactID")
                : request.rest().get(0);
        if (id != null && !id.isEmpty() && !id.equals(NONE.toString())) {
            var found = books.contact(Request.id(id));
            if (found == null) {
                throw Problem.notFound();
            }
            return found;
        }
        var number = Json.text(element, "ContactNumber");
        return request.call().has("PUT") || number == null ? null : numbered(books, number);
    }
}
