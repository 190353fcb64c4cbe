package app.ledgerlink.xero.read;

import app.ledgerlink.books.LedgerRecord;
import app.ledgerlink.books.LedgerSource.Defect;
import app.ledgerlink.books.LedgerSource.Malformed;
import app.ledgerlink.shared.Texts;
import app.ledgerlink.xero.translate.Guesses;
import app.ledgerlink.xero.translate.Side;
import app.ledgerlink.xero.translate.Unreadable;
import app.ledgerlink.xero.wire.WirePage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the elements of a page into records, and tells of each that cannot be one, or only with a guess. */
final class PageBuilder<T> {

    private final RecordShape<T> shape;
    private final RecordShape.Context context;
    private final List<LedgerRecord> records = new ArrayList<>();
    private final List<Malformed> malformed = new ArrayList<>();

    PageBuilder(RecordShape<T> shape, RecordShape.Context context) {
        this.shape = shape;
        this.context = context;
    }

    List<LedgerRecord> records() {
        return records;
    }

    List<Malformed> malformed() {
        return malformed;
    }

    PageBuilder<T> addAll(List<WirePage.Element<T>> elements) {
        for (WirePage.Element<T> element : elements) {
            Optional<String> type = text(element.raw(), shape.typeField());
            switch (type.map(shape.side()).orElse(Side.SALES)) {
                case SALES -> add(element);
                case PURCHASES -> {}
                case UNKNOWN ->
                    malformed.add(report(
                            element.raw(),
                            Defect.UNKNOWN_TYPE,
                            shape.typeField(),
                            "Its type is " + type.orElseThrow() + "."));
            }
        }
        return this;
    }

    private void add(WirePage.Element<T> element) {
        if (element.value() == null) {
            String message = element.message() == null ? "The record is empty." : element.message();
            malformed.add(report(element.raw(), Defect.UNREADABLE, element.field(), message));
            return;
        }
        Guesses guesses = new Guesses();
        try {
            records.add(shape.translator().translate(element.value(), context, guesses));
        } catch (Unreadable e) {
            malformed.add(report(element.raw(), Defect.UNREADABLE, e.field(), e.getMessage()));
            return;
        }
        if (!guesses.none()) {
            malformed.add(report(element.raw(), Defect.ASSUMED, guesses.field(), guesses.inWords()));
        }
    }

    private Malformed report(JsonNode raw, Defect defect, String field, String message) {
        String text = raw.toString();
        Optional<String> known = text(raw, shape.idField()).filter(Unreadable::isId);
        String id = known.orElseGet(() -> "no id, #" + Integer.toHexString(text.hashCode()));
        String name = shape.nameFields().stream()
                .flatMap(nameField -> text(raw, nameField).stream())
                .findFirst()
                .or(() -> known)
                .orElse(null);
        String party = shape.partyField() == null
                ? null
                : text(raw, shape.partyField()).orElse(null);
        return new Malformed(shape.kind(), defect, id, name, party, field, message, text);
    }

    private static Optional<String> text(JsonNode raw, String field) {
        return Optional.of(raw.at("/" + field.replace('.', '/')))
                .filter(JsonNode::isValueNode)
                .map(node -> Texts.storable(node.asText("")))
                .filter(value -> !value.isBlank() && !value.equals("null"));
    }
}
