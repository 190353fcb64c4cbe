package app.ledgerlink.customers;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person of the CRM.
 *
 * @param companyId the company it belongs to; null for an individual
 * @param editedFields fields that a person changed here; a sync leaves those as they are
 * @param leftLedgerAt when a sync found that the accounting system does not name this person any more; null while it does, and for people
 *     of your own
 * @param mergedInto the customer that it became when the books merged them; null where they did not
 * @param version for {@link ContactInput#version()}: a change based on an older version is refused
 */
public record Contact(
        @NotNull UUID id,
        UUID companyId,
        String companyName,
        String firstName,
        @NotNull String lastName,
        @NotNull String name,
        String jobTitle,
        String email,
        String phone,
        String mobile,
        String accountNumber,
        String taxNumber,
        String notes,
        Address billingAddress,
        Address shippingAddress,
        @NotNull List<String> editedFields,
        @NotNull boolean archived,
        Instant leftLedgerAt,
        UUID mergedInto,
        @NotNull Instant createdAt,
        @NotNull Instant updatedAt,
        @NotNull int version) {}
