package app.ledgerlink.xerostandin.books;

/** A postal address of a contact; type is POBOX (billing) or STREET. Any text may be null. */
public record Address(
        String type,
        String attentionTo,
        String line1,
        String line2,
        String line3,
        String line4,
        String city,
        String region,
        String postalCode,
        String country) {

    public static final String POBOX = "POBOX";
    public static final String STREET = "STREET";

    public static Address of(String type, String line1, String city, String region, String postalCode, String country) {
        return new Address(type, null, line1, null, null, null, city, region, postalCode, country);
    }
}
