package app.ledgerlink.xero.read;

import app.ledgerlink.ledger.LedgerRecord;
import app.ledgerlink.shared.Texts;
import app.ledgerlink.sync.LedgerSource.Malformed;
import app.ledgerlink.xero.translate.Unreadable;
import app.ledgerlink.xero.wire.WirePage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the elements of a page into records, and each that cannot be one into a report of why. */
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
            if (text(element.raw(), shape.typeField()).map(shape.ours()::test).orElse(true)) {
                add(element);
            }
        }
        return this;
    }

    private void add(WirePage.Element<T> element) {
        if (element.value() == null) {
            String message = element.message() == null ? "The record is empty." : element.message();
            malformed.add(report(element.raw(), element.field(), message));
            return;
        }
        try {
            records.add(shape.translator().translate(element.value(), context));
        } catch (Unreadable e) {
            malformed.add(report(element.raw(), e.field(), e.getMessage()));
        }
    }

    private Malformed report(JsonNode raw, String field, String message) {
        String text = raw.toString();
        Optional<String> known = text(raw, shape.idField());
        String id = known.orElseGet(() -> "no id, #" + Integer.toHexString(text.hashCode()));
        String name = shape.nameFields().stream()
                .flatMap(nameField -> text(raw, nameField).stream())
                .findFirst()
                .or(() -> known)
                .orElse(null);
        return new Malformed(shape.kind(), id, name, field, message, text);
    }

    private static Optional<String> text(JsonNode raw, String field) {
        return Optional.of(raw.at("/" + field.replace('.', '/')))
                .filter(JsonNode::isValueNode)
                .map(node -> Texts.storable(node.asText("")))
                .filter(value -> !value.isBlank() && !value.equals("null"));
    }
}
