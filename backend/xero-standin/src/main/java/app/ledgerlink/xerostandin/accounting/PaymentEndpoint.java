package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.accounting.Batch.Outcome;
import app.ledgerlink.xerostandin.accounting.Listing.Paging;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Payment;
import app.ledgerlink.xerostandin.books.Refused;
import app.ledgerlink.xerostandin.http.Answer;
import app.ledgerlink.xerostandin.http.Json;
import app.ledgerlink.xerostandin.wire.PaymentWire;
import app.ledgerlink.xerostandin.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;

/** /Payments: PUT makes one, POST {"Status":"DELETED"} deletes one; there is no edit. */
final class PaymentEndpoint implements Endpoint {
    private static final Set<String> KEYS = Set.of("status", "paymentid");
    private final Envelope envelope;
    private final Views views;

    PaymentEndpoint(Envelope envelope, Views views) {
        this.envelope = envelope;
        this.views = views;
    }

    @Override
    public Answer handle(Request request) {
        var books = request.books();
        var writer = new PaymentWire(books);
        if (request.call().has("GET") && request.rest().isEmpty()) {
            return new Listing<>(
                            "Payments",
                            books.payments(),
                            Payment::id,
                            Payment::updated,
                            RecordFields.payment(books),
                            views)
                    .answer(request, envelope, p -> true, Paging.COUNTED, detail -> writer::write);
        }
        if (request.call().has("GET")) {
            return envelope.of(request, w -> w.list("Payments", List.of(find(request)), writer::write));
        }
        return new Batch<Payment>("Payments", "HasErrors", (w, p) -> shown(writer, w, p))
                .answer(request, envelope, e -> request.rest().isEmpty() ? make(books, e) : delete(request, e));
    }

    private static void shown(PaymentWire writer, Wire wire, Payment payment) {
        if (payment.id() != null) {
            writer.write(wire, payment);
        } else {
            wire.word("PaymentID", "00000000-0000-0000-0000-000000000000").number("Amount", payment.amount());
        }
    }

    private static Payment find(Request request) {
        var found = request.books().payment(Request.id(request.rest().get(0)));
        if (found == null) {
            throw Problem.notFound();
        }
        return found;
    }

    private static Outcome<Payment> delete(Request request, JsonNode element) {
        var payment = find(request);
        return Batch.attempt(payment, () -> {
            boolean only = StreamSupport.stream(((Iterable<String>) element::fieldNames).spliterator(), false)
                    .allMatch(name -> KEYS.contains(name.toLowerCase(Locale.ROOT)));
            if (!only || !"DELETED".equals(Json.text(element, "Status"))) {
                throw new Refused("Only Status accepted for updates.");
            }
            return request.books().unpay(payment);
        });
    }

    private static Outcome<Payment> make(Books books, JsonNode element) {
        var payment = new Payment();
        return Batch.attempt(payment, () -> {
            payment.amount(DocumentPatch.number(String.valueOf(Json.text(element, "Amount"))));
            var date = Json.text(element, "Date");
            payment.date(date == null ? null : DocumentPatch.day(date));
            payment.reference(Json.text(element, "Reference"));
            return books.pay(target(books, element), payment);
        });
    }

    private static Document target(Books books, JsonNode element) {
        for (String name : List.of("Invoice", "CreditNote", "Overpayment", "Prepayment")) {
            var node = Json.member(element, name);
            var id = node == null ? null : Json.text(node, name + "ID");
            var number = node == null ? null : Json.text(node, name + "Number");
            var found = id != null
                    ? books.document(Request.id(id))
                    : number == null ? null : books.invoiceNumbered(number).orElse(null);
            if (found != null) {
                return found;
            }
        }
        throw new Refused("The document with the supplied id was not found for this endpoint.");
    }
}
