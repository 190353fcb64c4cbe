package app.ledgerlink.linking;

import app.ledgerlink.ledger.ConnectionRef;
import app.ledgerlink.ledger.LedgerRecord.ContactData;
import app.ledgerlink.ledger.Party.CustomerRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Links between customers and parties of the books, for whoever creates or links single ones. */
@ApplicationScoped
public class CustomerLinks {

    /** A party of the books that is a customer. */
    public record Link(UUID connectionId, UUID ledgerContactId, String externalId, String name, boolean archived) {}

    /** All parties that are this customer, over all books. */
    public List<Link> of(UUID workspaceId, UUID customerId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Stores a party that was created for a customer, or found to have been, and links the two; in the caller's
     * transaction. A link that is there already stays. What a sync decided about the party meanwhile gives way, unless
     * it is linked to another customer.
     *
     * @return the party's id
     * @throws app.ledgerlink.shared.ProblemException 409 when the party is linked to another customer
     */
    public UUID created(ConnectionRef connection, ContactData party, CustomerRef customer) {
        throw new UnsupportedOperationException();
    }

    /**
     * What a person decides: that the customer is this party, which was just read from the books. In the caller's
     * transaction and on behalf of the request's caller.
     *
     * @throws app.ledgerlink.shared.ProblemException 409 when the party is archived, merged, erased or linked to
     *     another customer; the text says what to do
     */
    public LinkDecision link(ConnectionRef connection, ContactData party, CustomerRef customer) {
        throw new UnsupportedOperationException();
    }

    /** What a person decides: that the customer is not this party. In the caller's transaction. */
    public LinkDecision unlink(UUID ledgerContactId) {
        throw new UnsupportedOperationException();
    }
}
