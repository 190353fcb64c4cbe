package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.accounting.Batch.Outcome;
import app.ledgerlink.xerostandin.accounting.Listing.Paging;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Kind;
import app.ledgerlink.xerostandin.books.Refused;
import app.ledgerlink.xerostandin.books.Status;
import app.ledgerlink.xerostandin.http.Answer;
import app.ledgerlink.xerostandin.http.Json;
import app.ledgerlink.xerostandin.query.Fields;
import app.ledgerlink.xerostandin.wire.Detail;
import app.ledgerlink.xerostandin.wire.DocumentWire;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** /Invoices, /CreditNotes, /Overpayments and /Prepayments */
final class DocumentEndpoint implements Endpoint {
    private final Kind kind;
    private final String name;
    private final Envelope envelope;
    private final Views views;

    DocumentEndpoint(Kind kind, String name, Envelope envelope, Views views) {
        this.kind = kind;
        this.name = name;
        this.envelope = envelope;
        this.views = views;
    }

    @Override
    public Answer handle(Request request) {
        if (request.rest().size() >= 2 && request.rest().get(1).equalsIgnoreCase("Allocations")) {
            return new Allocating(envelope).handle(request, find(request));
        }
        if (request.call().has("GET")) {
            return request.rest().isEmpty() ? list(request) : one(request);
        }
        if (kind == Kind.OVERPAYMENT || kind == Kind.PREPAYMENT) {
            throw Problem.of(405, "Method Not Allowed", "This endpoint cannot be written");
        }
        var writer = new DocumentWire(request.books(), Detail.WRITTEN, request.decimals());
        return new Batch<Document>(name + "s", "HasErrors", writer::write)
                .answer(request, envelope, element -> save(request, element));
    }

    private Answer list(Request request) {
        var books = request.books();
        Fields<Document> fields = RecordFields.document(name, books);
        var listing = new Listing<>(name + "s", books.documents(kind), Document::id, Document::updated, fields, views);
        return listing.answer(
                request,
                envelope,
                kind == Kind.INVOICE ? invoiceFilters(request) : d -> true,
                Paging.COUNTED,
                detail -> new DocumentWire(books, detail, request.decimals())::write);
    }

    private static Predicate<Document> invoiceFilters(Request request) {
        Predicate<Document> all = among(request.list("InvoiceNumbers"), Document::number);
        all = all.and(among(request.list("ContactIDs"), d -> d.contactId().toString()));
        all = all.and(among(request.list("Statuses"), Document::status));
        all = all.and(d -> !request.yes("createdByMyApp") || d.writtenByApi());
        var term = request.call().parameter("searchTerm");
        if (term == null || term.isBlank()) {
            return all;
        }
        var lower = term.toLowerCase(Locale.ROOT);
        return all.and(d -> Stream.of(d.number(), d.reference())
                .anyMatch(text -> text != null && text.toLowerCase(Locale.ROOT).contains(lower)));
    }

    private static Predicate<Document> among(Set<String> wanted, Function<Document, String> value) {
        return document -> {
            var text = value.apply(document);
            return wanted == null || (text != null && wanted.contains(text.toLowerCase(Locale.ROOT)));
        };
    }

    private Answer one(Request request) {
        var document = find(request);
        var writer = new DocumentWire(request.books(), Detail.SINGLE, request.decimals());
        return envelope.of(request, w -> w.list(name + "s", List.of(document), writer::write));
    }

    private Document find(Request request) {
        var key = request.rest().get(0);
        if (key.matches(Request.ID)) {
            return Optional.ofNullable(request.books().document(UUID.fromString(key)))
                    .filter(d -> d.kind() == kind)
                    .orElseThrow(Problem::notFound);
        }
        return request.books().documents(kind).stream()
                .filter(d -> key.equalsIgnoreCase(d.number()))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private Outcome<Document> save(Request request, JsonNode element) {
        var books = request.books();
        var key = request.rest().isEmpty()
                ? Json.text(element, name + "ID")
                : request.rest().get(0);
        var patch = new DocumentPatch(books, name);
        if (key == null) {
            var asked = new Document().kind(kind);
            try {
                patch.create(element, asked, Json.text(element, "Type"));
                return Batch.attempt(asked, () -> books.issue(asked));
            } catch (Refused refused) {
                return Outcome.failed(asked, List.of(refused.getMessage()));
            }
        }
        var document = books.document(Request.id(key));
        if (document == null || document.kind() != kind) {
            throw Problem.notFound();
        }
        return Batch.attempt(document, () -> change(request, element, patch, document));
    }

    private Document change(Request request, JsonNode element, DocumentPatch patch, Document document) {
        var books = request.books();
        var status = Json.text(element, "Status");
        if (Status.VOIDED.equals(status)) {
            return books.voidDocument(document);
        }
        if (Status.DELETED.equals(status)) {
            return books.delete(document);
        }
        if (Set.of(Status.VOIDED, Status.DELETED, Status.PAID).contains(document.status())) {
            throw new Refused("Invoice not of valid status for modification");
        }
        return books.edit(document, d -> patch.change(element, d.writtenByApi(true)));
    }
}
