package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Something that an organisation sells, at a price in its base currency without tax. */
record Product(Item item, BigDecimal price) {

    /** Takes every product of a list into the books. */
    static List<Product> stock(Desk desk, String list) {
        var products = new ArrayList<Product>();
        for (var row : Table.rows(list)) {
            var item = item(row, desk.tax);
            desk.on(desk.today().minusDays(desk.dice.between(20, 1000)), () -> desk.books.add(item));
            products.add(new Product(item, item.salesPrice()));
        }
        return products;
    }

    /** Sold in quarters of a metre or an hour. */
    boolean measured() {
        return item.name().endsWith("per metre") || item.name().endsWith("per hour");
    }

    private static Item item(String[] row, Tax tax) {
        var item = Item.coded(row[0], row[1])
                .description(row[2])
                .salesPrice(new BigDecimal(row[3]))
                .salesAccount("200")
                .salesTaxType(tax.type());
        if (!row[4].isEmpty()) {
            item.purchased(true).purchaseDescription(row[2]).purchasePrice(new BigDecimal(row[4]));
        }
        if (!row[5].isEmpty()) {
            item.tracked(true).quantityOnHand(BigDecimal.valueOf(40L + row[0].hashCode() % 37));
        }
        return item;
    }
}
