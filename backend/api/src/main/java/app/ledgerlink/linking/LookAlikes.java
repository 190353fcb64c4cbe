package app.ledgerlink.linking;

import app.ledgerlink.ledger.ConnectionRef;
import app.ledgerlink.ledger.LedgerRecord.ContactData;
import app.ledgerlink.ledger.Party.CustomerRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Finds parties of the books that a customer may be. */
@ApplicationScoped
public class LookAlikes {

    /**
     * Parties of one connection's books that have something in common with a customer, best first, at most fifty:
     * stored ones, and those that were just found in the books.
     *
     * @param found read from the books a moment ago; newer than what is stored of the same parties
     */
    public List<LookAlike> of(ConnectionRef connection, CustomerRef customer, Collection<ContactData> found) {
        throw new UnsupportedOperationException();
    }
}
