package app.ledgerlink.receivables;

import app.ledgerlink.ledger.ConnectionRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What the books themselves say is owed. Calls go over the network: never inside a database transaction. Failures are
 * the accounting system's own.
 */
public interface BooksBalances {

    /**
     * @param outstanding by the books' id of the party, unlike currencies added raw; zero where they state none
     * @param calls how many calls it took
     */
    record Outstanding(Map<String, BigDecimal> outstanding, int calls) {}

    /**
     * An open document as the books' aged report lists it.
     *
     * @param open still to be paid; credits negative
     */
    record StatedDocument(String externalId, String number, LocalDate date, BigDecimal open) {}

    /** @param externalIds of parties; any number, read in as few calls as can be */
    Outstanding outstanding(ConnectionRef connection, Collection<String> externalIds);

    /** The aged report of one party as at a day; one call, made for a person who waits. */
    List<StatedDocument> openDocuments(ConnectionRef connection, String externalId, LocalDate asAt);
}
