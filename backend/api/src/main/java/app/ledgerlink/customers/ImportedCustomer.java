package app.ledgerlink.customers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A company or contact as another system knows it.
 *
 * @param companyId of a contact; null for an individual and for a company. A contact that is known already stays where it
 *     is
 * @param source the record of the other system that a contact came with; null for a company
 * @param values by field, fields that the other system owns; null where it holds nothing. A company's name is never
 *     blank, nor the last name of a new contact; null leaves a known one's as it is
 */
public record ImportedCustomer(UUID id, UUID companyId, UUID source, Map<CustomerField, Object> values) {

    /** Values by the names that the fields have in the API; values may be null. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        values.forEach((field, value) -> fields.put(field.key(), value));
        return fields;
    }
}
