package app.ledgerlink.customers;

import java.util.List;
import java.util.UUID;

/** What a person enters of a company or a contact: a record with a component for each of its fields. */
interface CustomerInput {

    /** The version that was edited; null for a new record. */
    Integer version();

    /** Customers of the same name that were seen and are others; null where names are not compared. */
    List<UUID> sameNameSeen();

    /** What was entered of a field, tidied: texts without blanks around them, null for nothing. */
    default Object entered(CustomerField field) {
        try {
            Object value = getClass().getMethod(field.key()).invoke(this);
            if (value instanceof String text) {
                return text.isBlank() ? null : text.strip();
            }
            return value instanceof Address address ? Address.orNull(address) : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(getClass() + " lacks " + field.key(), e);
        }
    }
}
