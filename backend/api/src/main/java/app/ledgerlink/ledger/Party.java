package app.ledgerlink.ledger;

import app.ledgerlink.ledger.LedgerRecord.ContactData;
import java.util.UUID;

/**
 * A stored party of the books with what linking has to know.
 *
 * @param data without balances, numbers of the books and currency
 * @param customer the customer it is linked to; null while it is linked to none
 * @param hasSales whether it has a sales document that is neither voided nor deleted
 */
public record Party(UUID id, ContactData data, CustomerRef customer, boolean hasSales) {

    public enum CustomerKind {
        COMPANY,
        INDIVIDUAL
    }

    public record CustomerRef(CustomerKind kind, UUID id) {}

    public enum LinkState {
        LINKED,
        EXCLUDED,
        FAILED,
        PARKED
    }
}
