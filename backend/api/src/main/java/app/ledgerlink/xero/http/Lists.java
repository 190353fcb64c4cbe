package app.ledgerlink.xero.http;

import app.ledgerlink.books.StreamType;
import java.util.Arrays;
import java.util.Optional;

/** Where Xero keeps the list of each stream. */
public final class Lists {

    private Lists() {}

    /** Path of the list, below the accounting API. */
    public static String path(StreamType stream) {
        return switch (stream) {
            case ORGANISATION -> "/Organisation";
            case ITEMS -> "/Items";
            case CONTACTS -> "/Contacts";
            case INVOICES -> "/Invoices";
            case CREDIT_NOTES -> "/CreditNotes";
            case PREPAYMENTS -> "/Prepayments";
            case OVERPAYMENTS -> "/Overpayments";
            case PAYMENTS -> "/Payments";
            case QUOTES -> "/Quotes";
        };
    }

    /** The stream whose list this is; empty for what no run reads as a list. */
    static Optional<StreamType> stream(String path) {
        return Arrays.stream(StreamType.values())
                .filter(stream -> path(stream).equals(path))
                .findFirst();
    }
}
