package app.ledgerlink.linking;

/**
 * What the settings of a connection say about parties of the books.
 *
 * @param vendors which parties that the organisation only buys from become customers
 * @param contactsWithoutSales whether parties that never were sold anything become customers
 */
public record LinkRules(VendorRule vendors, boolean contactsWithoutSales) {

    public enum VendorRule {
        NONE,
        CHOSEN,
        ALL
    }
}
