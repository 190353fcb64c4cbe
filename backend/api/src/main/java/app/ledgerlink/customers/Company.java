package app.ledgerlink.customers;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A company of the CRM.
 *
 * @param people its contacts by name, those that the accounting system does not name any more last
 * @param editedFields fields that a person changed here; a sync leaves those as they are
 * @param mergedInto the customer that it became when the books merged them; null where they did not
 * @param version for {@link CompanyInput#version()}: a change based on an older version is refused
 */
public record Company(
        @NotNull UUID id,
        @NotNull String name,
        String email,
        String phone,
        String website,
        String accountNumber,
        String taxNumber,
        String notes,
        Address billingAddress,
        Address shippingAddress,
        @NotNull List<ContactSummary> people,
        @NotNull List<String> editedFields,
        @NotNull boolean archived,
        UUID mergedInto,
        @NotNull Instant createdAt,
        @NotNull Instant updatedAt,
        @NotNull int version) {}
