package app.ledgerlink.matching;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a sync would do with one party, told before it does.
 *
 * @param customerId customer that it would be linked to or updates; null otherwise
 * @param reason why, as a sentence; null where the action says it all
 */
public record PlannedLink(
        UUID partyId,
        String externalId,
        String name,
        Action action,
        UUID customerId,
        String customerName,
        String reason) {

    @Schema(name = "PlannedAction")
    public enum Action {
        CREATE_COMPANY,
        CREATE_INDIVIDUAL,
        LINK,
        UPDATE,
        PARK,
        EXCLUDE,
        FAIL
    }
}
