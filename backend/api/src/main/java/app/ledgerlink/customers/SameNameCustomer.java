package app.ledgerlink.customers;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A customer that has a name already.
 *
 * @param kind COMPANY or INDIVIDUAL
 */
public record SameNameCustomer(
        @NotNull UUID id,
        @NotNull String kind,
        @NotNull String name,
        @NotNull boolean archived) {}
