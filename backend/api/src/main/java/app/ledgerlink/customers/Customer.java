package app.ledgerlink.customers;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A customer of either kind.
 *
 * @param kind COMPANY comes with company, INDIVIDUAL with contact, also where the contact belongs to a company
 * @param mergedInto the customer that it became when the books merged them; null where they did not
 * @param company all of a company; null for a contact
 * @param contact all of a contact; null for a company
 */
public record Customer(
        @NotNull UUID id,
        @NotNull CustomerKind kind,
        @NotNull String name,
        @NotNull boolean archived,
        UUID mergedInto,
        Company company,
        Contact contact) {

    static Customer of(Company company) {
        return new Customer(
                company.id(),
                CustomerKind.COMPANY,
                company.name(),
                company.archived(),
                company.mergedInto(),
                company,
                null);
    }

    static Customer of(Contact contact) {
        return new Customer(
                contact.id(),
                CustomerKind.INDIVIDUAL,
                contact.name(),
                contact.archived(),
                contact.mergedInto(),
                null,
                contact);
    }
}
