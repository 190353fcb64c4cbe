package app.ledgerlink.books;

import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.customers.CustomerKind;
import java.util.List;
import java.util.UUID;

/**
 * A stored party of the books with what linking has to know.
 *
 * @param data without balances and currency
 * @param customer the customer it is linked to; null while it is linked to none
 * @param hasSales whether it has a sales document that is neither voided nor deleted
 */
public record Party(UUID id, ContactData data, CustomerRef customer, boolean hasSales, Choices choices) {

    /**
     * What people decided about a party.
     *
     * @param vendor whether it is among the vendors that were chosen for import
     * @param ignored whether it is no customer of ours
     * @param not customers that it is not, though they look alike
     */
    public record Choices(boolean vendor, boolean ignored, List<UUID> not) {

        public static final Choices NONE = new Choices(false, false, List.of());
    }

    /** The party as it is once it is linked to this customer. */
    public Party linkedTo(CustomerRef to) {
        return new Party(id, data, to, hasSales, choices);
    }

    /** The same party with what was read of it just now. */
    public Party with(ContactData newer) {
        return new Party(id, newer, customer, hasSales, choices);
    }

    public record CustomerRef(CustomerKind kind, UUID id) {}
}
