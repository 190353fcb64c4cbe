package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.accounting.Batch.Outcome;
import app.ledgerlink.xerostandin.books.Allocation;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Refused;
import app.ledgerlink.xerostandin.http.Answer;
import app.ledgerlink.xerostandin.http.Json;
import app.ledgerlink.xerostandin.wire.Detail;
import app.ledgerlink.xerostandin.wire.DocumentWire;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** …/Allocations of a credit: PUT applies, DELETE takes back. */
final class Allocating {
    private final Envelope envelope;

    Allocating(Envelope envelope) {
        this.envelope = envelope;
    }

    Answer handle(Request request, Document credit) {
        if (request.call().has("DELETE") && request.rest().size() == 3) {
            return remove(request, credit);
        }
        if (!request.call().has("PUT")) {
            throw Problem.of(405, "Method Not Allowed", "Allocations can be put and deleted");
        }
        var writer = new DocumentWire(request.books(), Detail.WRITTEN, request.decimals());
        return new Batch<Allocation>("Allocations", "HasValidationErrors", (w, a) -> {
                    if (a != null) {
                        writer.allocation(w, a);
                    }
                })
                .answer(request, envelope, element -> apply(request, credit, element));
    }

    private static Outcome<Allocation> apply(Request request, Document credit, JsonNode element) {
        return Batch.attempt(null, () -> {
            var node = Json.member(element, "Invoice");
            var invoice = node == null ? null : request.books().document(Request.id(Json.text(node, "InvoiceID")));
            if (invoice == null) {
                throw new Refused("The document with the supplied id was not found for this endpoint.");
            }
            var amount = DocumentPatch.number(String.valueOf(Json.text(element, "Amount")));
            var date = Json.text(element, "Date");
            return request.books().allocate(credit, invoice, amount, date == null ? null : DocumentPatch.day(date));
        });
    }

    private Answer remove(Request request, Document credit) {
        var id = Request.id(request.rest().get(2));
        var allocation = credit.allocations().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
        request.books().deallocate(allocation);
        return envelope.of(
                request,
                w -> w.list(
                        "Allocations",
                        List.of(allocation),
                        (e, a) -> e.id("AllocationID", a.id()).flag("IsDeleted", true)));
    }
}
