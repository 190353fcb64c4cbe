package app.ledgerlink.xerostandin.wire;

import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;

/** The lines of a document on the wire. */
final class LineWire {
    private final Books books;
    private final int decimals;

    LineWire(Books books, int decimals) {
        this.books = books;
        this.decimals = decimals;
    }

    void write(Wire wire, Document document, List<Line> shown) {
        var id = document.id();
        // An id follows from the document and the place of the line, so that it need not be kept.
        var place = new int[1];
        wire.list("LineItems", shown, (w, line) -> {
            place[0]++;
            w.id("LineItemID", new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ place[0]));
            line(w, line);
        });
    }

    private void line(Wire wire, Line line) {
        wire.word("Description", line.description());
        wire.number("UnitAmount", line.unitAmount() == null ? null : price(line.unitAmount()));
        wire.word("TaxType", line.taxType()).number("TaxAmount", line.taxAmount());
        wire.number("LineAmount", line.lineAmount()).word("AccountCode", line.accountCode());
        wire.number("DiscountRate", line.discountPercent());
        if (line.itemCode() != null) {
            wire.word("ItemCode", line.itemCode());
            books.itemCoded(line.itemCode())
                    .ifPresent(item -> wire.child(
                            "Item",
                            i -> i.id("ItemID", item.id())
                                    .word("Name", item.name())
                                    .word("Code", item.code())));
        }
        wire.list("Tracking", List.of(), (w, t) -> {}).number("Quantity", line.quantity());
        wire.list("ValidationErrors", List.of(), (w, t) -> {});
    }

    private BigDecimal price(BigDecimal amount) {
        return amount.scale() > decimals ? amount.setScale(decimals, RoundingMode.HALF_UP) : amount;
    }
}
