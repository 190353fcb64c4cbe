package app.ledgerlink.xerostandin.wire;

import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Item;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An item on the wire. */
public final class ItemWire {
    private final Books books;
    private final int decimals;

    /** @param decimals of unit prices, 2 or 4 */
    public ItemWire(Books books, int decimals) {
        this.books = books;
        this.decimals = decimals;
    }

    public void write(Wire wire, Item item) {
        wire.raw(books.corruption(item.id()));
        wire.id("ItemID", item.id()).word("Code", item.code()).word("Description", item.description());
        wire.word("PurchaseDescription", item.purchaseDescription()).moment("UpdatedDateUTC", item.updated());
        wire.child("PurchaseDetails", d -> d.number("UnitPrice", price(item.purchasePrice())));
        wire.child(
                "SalesDetails",
                d -> d.number("UnitPrice", price(item.salesPrice()))
                        .word("AccountCode", item.salesAccount())
                        .word("TaxType", item.salesTaxType()));
        wire.word("Name", item.name()).flag("IsTrackedAsInventory", item.tracked());
        wire.number("QuantityOnHand", item.quantityOnHand());
        wire.flag("IsSold", item.sold()).flag("IsPurchased", item.purchased());
    }

    private BigDecimal price(BigDecimal price) {
        return price == null || price.scale() <= decimals ? price : price.setScale(decimals, RoundingMode.HALF_UP);
    }
}
