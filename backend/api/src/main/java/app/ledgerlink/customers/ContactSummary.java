package app.ledgerlink.customers;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * A contact in a list.
 *
 * @param leftLedgerAt when a sync found that the accounting system does not name this person any more; null while it does, and for people
 *     of your own
 */
public record ContactSummary(
        @NotNull UUID id,
        @NotNull String name,
        UUID companyId,
        String companyName,
        String jobTitle,
        String email,
        String phone,
        @NotNull boolean archived,
        Instant leftLedgerAt) {}
