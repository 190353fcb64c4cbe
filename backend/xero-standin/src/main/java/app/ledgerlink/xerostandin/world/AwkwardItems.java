package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Item;
import java.math.BigDecimal;
import java.time.Instant;

/** Items that a client may stumble over. */
final class AwkwardItems {
    private AwkwardItems() {}

    static void addTo(Desk desk) {
        var books = desk.books;
        books.add(
                Item.coded("NONAME", null).description("Has a code and no name").salesPrice(new BigDecimal("5")));
        books.add(Item.coded("NOPRICE", "Price on application"));
        books.add(Item.coded("BUYONLY", "Bought, never sold")
                .sold(false)
                .purchased(true)
                .purchasePrice(new BigDecimal("3.3333")));
        books.add(Item.coded("FREE", "Free of charge").salesPrice(BigDecimal.ZERO));
        books.add(Item.coded("TINY", "Priced at a hundredth of a cent").salesPrice(new BigDecimal("0.0001")));
        books.add(Item.coded("DEAR", "Priced in the millions").salesPrice(new BigDecimal("9999999.9999")));
        books.add(Item.coded("A".repeat(30), "N".repeat(50)).description("D".repeat(4000)));
        books.add(Item.coded("q\"u{o}t'e <b>&", "Quotes, braces & <marks>").salesPrice(new BigDecimal("1")));
        books.add(Item.coded("emoji-☕", "Kaffee ☕ für zwei 👩‍👩‍👧").salesPrice(new BigDecimal("2.5")));
        books.during(
                Instant.parse("2010-03-04T05:06:07.008Z"),
                () -> books.add(Item.coded("OLD", "Not touched since 2010").salesPrice(new BigDecimal("10"))));
    }
}
