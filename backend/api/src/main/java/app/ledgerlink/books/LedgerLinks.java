package app.ledgerlink.books;

import java.net.URI;

/** Addresses of records in the accounting system itself, for people to open. Implemented by the system's own package. */
public interface LedgerLinks {

    /**
     * The organisation's own first page.
     *
     * @param shortCode the organisation's short code, or null where unknown
     */
    URI organisation(String shortCode);

    /** @param shortCode likewise */
    URI contact(String shortCode, String contactExternalId);

    /** @param shortCode likewise */
    URI document(String shortCode, DocumentKind kind, String documentExternalId);
}
