package app.ledgerlink.customers;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A customer that has a name already. */
public record SameNameCustomer(
        @NotNull UUID id,
        @NotNull CustomerKind kind,
        @NotNull String name,
        @NotNull boolean archived) {}
