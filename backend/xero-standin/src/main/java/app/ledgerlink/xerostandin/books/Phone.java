package app.ledgerlink.xerostandin.books;

import java.util.List;

/** A phone slot of a contact; type is one of {@link #TYPES}. Any text may be null. */
public record Phone(String type, String country, String area, String number) {

    /** In the order in which a read lists them. */
    public static final List<String> TYPES = List.of("DDI", "DEFAULT", "FAX", "MOBILE");
}
