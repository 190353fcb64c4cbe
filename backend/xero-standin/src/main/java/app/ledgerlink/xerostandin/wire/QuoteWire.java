package app.ledgerlink.xerostandin.wire;

import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** A quote on the wire: no type, its words in capitals, always with its lines. */
public final class QuoteWire {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final Books books;
    private final LineWire lines;

    /** @param decimals of unit prices, 2 or 4 */
    public QuoteWire(Books books, int decimals) {
        this.books = books;
        this.lines = new LineWire(books, decimals);
    }

    public void write(Wire wire, Document quote) {
        var contact = books.contact(quote.contactId());
        wire.raw(books.corruption(quote.id()));
        wire.id("QuoteID", quote.id()).word("QuoteNumber", quote.number()).word("Reference", quote.reference());
        wire.word("Terms", quote.words().terms());
        if (contact != null) {
            wire.child("Contact", c -> c.id("ContactID", contact.id()).word("Name", contact.name()));
        }
        lines.write(wire, quote, quote.lines());
        wire.dayWithTwin("Date", quote.date()).dayWithTwin("ExpiryDate", quote.dueDate());
        wire.word("Status", quote.status()).number("CurrencyRate", quote.rate());
        wire.word("CurrencyCode", quote.currency());
        wire.number("SubTotal", quote.subTotal()).number("TotalTax", quote.totalTax());
        wire.number("Total", quote.total()).number("TotalDiscount", discount(quote));
        wire.word("Title", quote.words().title()).word("Summary", quote.words().summary());
        wire.id("BrandingThemeID", quote.brandingThemeId()).moment("UpdatedDateUTC", quote.updated());
        var types = quote.lineAmountTypes();
        wire.word("LineAmountTypes", types == null ? null : types.toUpperCase(Locale.ROOT));
    }

    private static BigDecimal discount(Document quote) {
        return quote.lines().stream()
                .filter(line -> line.discountPercent() != null && line.quantity() != null && line.unitAmount() != null)
                .map(QuoteWire::discount)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static BigDecimal discount(Line line) {
        return line.quantity()
                .multiply(line.unitAmount())
                .multiply(line.discountPercent())
                .divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }
}
