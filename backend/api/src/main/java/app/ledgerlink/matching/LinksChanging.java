package app.ledgerlink.matching;

import java.util.List;
import java.util.UUID;

/**
 * Event, in the deciding transaction and before it locks anything: a person decides about parties of the books, or takes
 * a decision back. An observer that knows a reason against it throws it.
 */
public record LinksChanging(UUID workspaceId, List<Change> changes) {

    /** @param customerId whom the party is about to be linked to; null where the link ends or none is made */
    public record Change(UUID ledgerContactId, UUID customerId) {}
}
