package app.ledgerlink.matching;

/**
 * What the settings of a connection say about parties of the books.
 *
 * @param vendors which parties that the organisation only buys from become customers
 * @param contactsWithoutSales whether parties that never were sold anything become customers
 * @param knownOnly whether parties are only linked to customers that are here already: none becomes a new one
 */
public record LinkRules(VendorRule vendors, boolean contactsWithoutSales, boolean knownOnly) {

    public enum VendorRule {
        NONE,
        CHOSEN,
        ALL
    }
}
