package app.ledgerlink.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the books themselves say is owed. Calls go over the network: never inside a database transaction. Failures are
 * the accounting system's own.
 */
public interface BooksBalances {

    /**
     * An open document as the books' aged report lists it.
     *
     * @param number null where it has none
     * @param open still to be paid; credits negative
     */
    record StatedDocument(String externalId, String number, LocalDate date, BigDecimal open) {}

    /**
     * What the books say of one party at the moment.
     *
     * @param outstanding unlike currencies added raw; null where the books do not show the party
     * @param documents open as at the day asked for; null where they may not be read
     * @param refusal why they may not be read, as a sentence; else null
     */
    record Statement(BigDecimal outstanding, List<StatedDocument> documents, String refusal) {}

    /**
     * Reads balances in as few calls as can be.
     *
     * @param externalIds of parties, any number
     * @param each is given what one call brought, by the books' id of the party: unlike currencies added raw, zero where
     *     the books state none; may hold other parties too. What it was given stands, even if a later call fails.
     * @return calls made
     */
    int outstanding(ConnectionRef connection, Collection<String> externalIds, Consumer<Map<String, BigDecimal>> each);

    /** The balance of one party and its aged report as at a day; two calls, made for a person who waits. */
    Statement statement(ConnectionRef connection, String externalId, LocalDate asAt);
}
