package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.accounting.Batch.Outcome;
import app.ledgerlink.xerostandin.accounting.Listing.Paging;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Kind;
import app.ledgerlink.xerostandin.books.LineAmountTypes;
import app.ledgerlink.xerostandin.books.QuoteWords;
import app.ledgerlink.xerostandin.books.Refused;
import app.ledgerlink.xerostandin.books.Status;
import app.ledgerlink.xerostandin.http.Answer;
import app.ledgerlink.xerostandin.http.Json;
import app.ledgerlink.xerostandin.wire.Moments;
import app.ledgerlink.xerostandin.wire.QuoteWire;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** /Quotes: a hundred to a page, with neither page size nor counts. */
final class QuoteEndpoint implements Endpoint {
    private static final Map<String, String> TYPES = Map.of(
            "EXCLUSIVE", LineAmountTypes.EXCLUSIVE,
            "INCLUSIVE", LineAmountTypes.INCLUSIVE,
            "NOTAX", LineAmountTypes.NO_TAX);
    private final Envelope envelope;
    private final Views views;

    QuoteEndpoint(Envelope envelope, Views views) {
        this.envelope = envelope;
        this.views = views;
    }

    @Override
    public Answer handle(Request request) {
        var books = request.books();
        var writer = new QuoteWire(books, request.decimals());
        if (!request.call().has("GET")) {
            return new Batch<Document>("Quotes", "HasErrors", writer::write)
                    .answer(request, envelope, element -> save(request, element));
        }
        if (request.rest().isEmpty()) {
            var all = books.documents(Kind.QUOTE);
            return new Listing<>("Quotes", all, Document::id, Document::updated, RecordFields.quote(books), views)
                    .answer(request, envelope, filters(request), Paging.UNCOUNTED, detail -> writer::write);
        }
        var quote = find(request, request.rest().get(0));
        return envelope.of(request, w -> w.list("Quotes", List.of(quote), writer::write));
    }

    private static Predicate<Document> filters(Request request) {
        return same(request, "ContactID", d -> d.contactId().toString())
                .and(same(request, "Status", Document::status))
                .and(same(request, "QuoteNumber", Document::number))
                .and(between(request, "Date", Document::date))
                .and(between(request, "ExpiryDate", Document::dueDate));
    }

    private static Predicate<Document> same(Request request, String parameter, Function<Document, String> value) {
        var wanted = request.call().parameter(parameter);
        return quote -> wanted == null || wanted.equalsIgnoreCase(value.apply(quote));
    }

    private static Predicate<Document> between(Request request, String name, Function<Document, LocalDate> day) {
        var from = day(request, name + "From");
        var to = day(request, name + "To");
        return quote -> {
            var is = day.apply(quote);
            return (from == null || is != null && !is.isBefore(from)) && (to == null || is != null && !is.isAfter(to));
        };
    }

    private static LocalDate day(Request request, String parameter) {
        var text = request.call().parameter(parameter);
        return text == null ? null : Moments.day(text).orElse(null);
    }

    private static Document find(Request request, String key) {
        var quote = key.matches(Request.ID) ? request.books().document(UUID.fromString(key)) : null;
        if (quote == null || quote.kind() != Kind.QUOTE) {
            throw Problem.notFound();
        }
        return quote;
    }

    private static Outcome<Document> save(Request request, JsonNode element) {
        var books = request.books();
        var patch = new DocumentPatch(books, "Quote");
        var key = request.rest().isEmpty()
                ? Json.text(element, "QuoteID")
                : request.rest().get(0);
        if (key == null) {
            var asked = new Document().kind(Kind.QUOTE);
            try {
                patch.create(element, asked, Kind.SALES_QUOTE);
                more(element, asked);
                return Batch.attempt(asked, () -> books.issue(asked));
            } catch (Refused refused) {
                return Outcome.failed(asked, List.of(refused.getMessage()));
            }
        }
        var quote = find(request, key);
        return Batch.attempt(quote, () -> {
            if (Status.DELETED.equals(Json.text(element, "Status"))) {
                return books.delete(quote);
            }
            return books.edit(quote, d -> {
                patch.change(element, d.writtenByApi(true));
                more(element, d);
            });
        });
    }

    /** What other documents do not have, or spell otherwise. */
    private static void more(JsonNode element, Document quote) {
        DocumentPatch.text(element, "ExpiryDate", t -> quote.dueDate(DocumentPatch.day(t)));
        var words = quote.words();
        quote.words(new QuoteWords(
                member(element, "Title", words.title()),
                member(element, "Summary", words.summary()),
                member(element, "Terms", words.terms())));
        var types = quote.lineAmountTypes();
        quote.lineAmountTypes(types == null ? null : TYPES.getOrDefault(types.toUpperCase(Locale.ROOT), types));
    }

    private static String member(JsonNode element, String name, String otherwise) {
        var text = Json.text(element, name);
        return text == null ? otherwise : text;
    }
}
