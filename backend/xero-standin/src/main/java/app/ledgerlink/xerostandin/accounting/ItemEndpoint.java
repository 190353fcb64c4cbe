package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.accounting.Batch.Outcome;
import app.ledgerlink.xerostandin.accounting.Listing.Paging;
import app.ledgerlink.xerostandin.books.Item;
import app.ledgerlink.xerostandin.http.Answer;
import app.ledgerlink.xerostandin.http.Json;
import app.ledgerlink.xerostandin.wire.ItemWire;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** /Items: never paged. */
final class ItemEndpoint implements Endpoint {
    private final Envelope envelope;
    private final Views views;

    ItemEndpoint(Envelope envelope, Views views) {
        this.envelope = envelope;
        this.views = views;
    }

    @Override
    public Answer handle(Request request) {
        var books = request.books();
        var writer = new ItemWire(books, request.decimals());
        if (!request.call().has("GET")) {
            return new Batch<Item>("Items", "HasValidationErrors", writer::write)
                    .answer(request, envelope, element -> save(request, element));
        }
        if (request.rest().isEmpty()) {
            return new Listing<>("Items", books.items(), Item::id, Item::updated, RecordFields.ITEM, views)
                    .answer(request, envelope, i -> true, Paging.NONE, detail -> writer::write);
        }
        return envelope.of(request, w -> w.list("Items", List.of(find(request)), writer::write));
    }

    private static Item find(Request request) {
        var key = request.rest().get(0);
        return request.books().items().stream()
                .filter(i -> i.id().toString().equalsIgnoreCase(key) || key.equalsIgnoreCase(i.code()))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** Finds by id in the path or code in the body; else makes a new one. */
    private static Outcome<Item> save(Request request, JsonNode element) {
        var code = Json.text(element, "Code");
        if (code == null || code.isBlank() || code.length() > 30) {
            return Outcome.failed(new Item().code(code), List.of("Item Code must be 1 to 30 characters."));
        }
        var books = request.books();
        var before = request.rest().isEmpty() ? books.itemCoded(code).orElse(null) : find(request);
        if (before == null) {
            var item = Item.coded(code, null);
            patch(element, item);
            return Outcome.saved(books.add(item));
        }
        return Outcome.saved(books.edit(before, item -> patch(element, item)));
    }

    private static void patch(JsonNode element, Item item) {
        item.code(Json.text(element, "Code"));
        if (Json.member(element, "Name") != null) {
            item.name(Json.text(element, "Name"));
        }
        if (Json.member(element, "Description") != null) {
            item.description(Json.text(element, "Description"));
        }
        var sales = Json.member(element, "SalesDetails");
        var price = sales == null ? null : Json.text(sales, "UnitPrice");
        if (price != null) {
            item.salesPrice(DocumentPatch.number(price));
        }
    }
}
