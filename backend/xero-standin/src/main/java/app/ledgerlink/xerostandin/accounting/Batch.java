package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.books.Refused;
import app.ledgerlink.xerostandin.http.Answer;
import app.ledgerlink.xerostandin.http.Json;
import app.ledgerlink.xerostandin.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Writes the elements of a body one by one. Good ones are saved even when others fail; summarizeErrors decides how the
 * failures are told.
 */
final class Batch<T> {

    /** One element: the record as saved, or as it was asked for with what is wrong with it. */
    record Outcome<T>(T record, boolean ok, List<String> errors, List<String> warnings) {
        static <T> Outcome<T> saved(T record) {
            return new Outcome<>(record, true, List.of(), List.of());
        }

        /** @param errors of the record itself; empty when only its parts are wrong, which say so themselves */
        static <T> Outcome<T> failed(T record, List<String> errors) {
            return new Outcome<>(record, false, errors, List.of());
        }

        /** Saved, with something to say about it. */
        Outcome<T> warned(List<String> words) {
            return new Outcome<>(record, ok, errors, words);
        }

        String status() {
            return !ok ? "ERROR" : warnings.isEmpty() ? "OK" : "WARNING";
        }
    }

    private final String plural;
    private final String errorFlag;
    private final BiConsumer<Wire, T> writer;

    /** @param errorFlag the member that says an element is wrong, HasErrors or HasValidationErrors */
    Batch(String plural, String errorFlag, BiConsumer<Wire, T> writer) {
        this.plural = plural;
        this.errorFlag = errorFlag;
        this.writer = writer;
    }

    Answer answer(Request request, Envelope envelope, Function<JsonNode, Outcome<T>> write) {
        var outcomes = new ArrayList<Outcome<T>>();
        for (JsonNode element : elements(request)) {
            outcomes.add(write.apply(element));
        }
        if ("false".equalsIgnoreCase(request.call().parameter("summarizeErrors"))) {
            return envelope.of(request, w -> w.list(plural, outcomes, (e, o) -> element(e, o, true)));
        }
        var failed = outcomes.stream().filter(o -> !o.ok()).toList();
        if (failed.isEmpty()) {
            return envelope.of(request, w -> w.list(plural, outcomes, (e, o) -> element(e, o, false)));
        }
        return Answer.json(
                400,
                Wire.object(w -> w.number("ErrorNumber", 10)
                        .word("Type", "ValidationException")
                        .word("Message", "A validation exception occurred")
                        .list("Elements", failed, (e, o) -> element(e, o, false))));
    }

    /** Runs a change of the books and turns their refusal into a failed element. */
    static <T> Outcome<T> attempt(T asked, Supplier<T> change) {
        try {
            return Outcome.saved(change.get());
        } catch (Refused refused) {
            return Outcome.failed(asked, List.of(refused.getMessage()));
        }
    }

    private Iterable<JsonNode> elements(Request request) {
        var body = request.body();
        var list = Json.member(body, plural);
        return list != null && list.isArray() ? list : List.of(body);
    }

    private void element(Wire wire, Outcome<T> outcome, boolean status) {
        writer.accept(wire, outcome.record());
        if (status) {
            wire.word("StatusAttributeString", outcome.status());
        }
        wire.flag(errorFlag, !outcome.ok());
        if (!outcome.ok()) {
            wire.list("ValidationErrors", outcome.errors(), (e, message) -> e.word("Message", message));
        }
        if (!outcome.warnings().isEmpty()) {
            wire.list("Warnings", outcome.warnings(), (e, message) -> e.word("Message", message));
        }
    }
}
