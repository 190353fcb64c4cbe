package app.ledgerlink.customer;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A contact in a list. */
public record ContactSummary(
        @NotNull UUID id,
        @NotNull String name,
        UUID companyId,
        String companyName,
        String jobTitle,
        String email,
        String phone,
        @NotNull boolean archived) {}
