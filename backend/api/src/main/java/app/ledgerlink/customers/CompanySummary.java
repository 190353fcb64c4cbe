package app.ledgerlink.customers;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A company in a list. */
public record CompanySummary(
        @NotNull UUID id,
        @NotNull String name,
        String email,
        String phone,
        @NotNull boolean archived) {}
