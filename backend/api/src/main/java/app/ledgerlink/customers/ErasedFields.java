package app.ledgerlink.customers;

import java.util.stream.Collectors;

/** What is left of a record's fields once the person behind it is erased, as assignments of SQL. */
final class ErasedFields {

    /** Of a contact everything goes; it needs a last name to be kept. */
    static final String OF_CONTACT = CustomerField.of(ContactEntity.class).stream()
            .filter(field -> field != CustomerField.COMPANY_ID)
            .map(field -> field.column() + (field.isRequired() ? " = 'Erased'" : " = null"))
            .collect(Collectors.joining(", ", "", ", books_values = '{}'"));

    /** Of a company what may be of a person alone; whether its name is, is known to who erases it. */
    static final String OF_COMPANY = CustomerField.of(CompanyEntity.class).stream()
            .filter(CustomerField::isPersonal)
            .map(field -> field.column() + " = null")
            .collect(Collectors.joining(", ", "", ", books_values = '{}'"));

    private ErasedFields() {}
}
