package app.ledgerlink.sync;

import app.ledgerlink.matching.PlannedLink.Action;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/**
 * What a sync would do, as a dry run found it: counts over all parties, and one page of them.
 *
 * @param counts one for each action that occurs
 */
public record SyncPlan(
        @NotNull List<ActionCount> counts,
        @NotNull List<PlannedParty> items,
        @NotNull int page,
        @NotNull int size,
        @NotNull long total) {

    public record ActionCount(
            @NotNull Action action, @NotNull long parties) {}

    /** @param reason why, as a sentence; null where the action says it all */
    public record PlannedParty(
            @NotNull UUID ledgerContactId,
            @NotNull String name,
            @NotNull Action action,
            UUID customerId,
            String customerName,
            String reason) {}
}
