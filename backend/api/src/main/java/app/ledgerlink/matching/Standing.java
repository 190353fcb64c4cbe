package app.ledgerlink.matching;

import app.ledgerlink.books.LinkState;
import app.ledgerlink.customers.CustomerKind;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** How a party stands before or after a person's decision. */
record Standing(
        UUID id,
        UUID connectionId,
        String externalId,
        String name,
        boolean erased,
        boolean merged,
        LinkState linkState,
        String linkReason,
        CustomerKind customerKind,
        UUID customerId,
        boolean ignored,
        List<UUID> notCustomers) {

    Standing linkedTo(UUID customer, CustomerKind kind) {
        List<UUID> not = notCustomers.stream().filter(c -> !c.equals(customer)).toList();
        return with(LinkState.LINKED, null, kind, customer, false, not);
    }

    Standing leftOut() {
        return with(LinkState.EXCLUDED, LinkReason.IGNORED.name(), null, null, true, notCustomers);
    }

    Standing unlinked() {
        List<UUID> not = Stream.concat(notCustomers.stream(), Stream.of(customerId))
                .distinct()
                .toList();
        return with(LinkState.PARKED, LinkReason.UNLINKED.name(), null, null, false, not);
    }

    Standing as(DecisionStore.Decided before) {
        return with(
                before.beforeState(),
                before.beforeReason(),
                before.beforeCustomerKind(),
                before.beforeCustomerId(),
                before.beforeIgnored(),
                before.beforeNotCustomers());
    }

    private Standing with(
            LinkState state, String reason, CustomerKind kind, UUID customer, boolean ignore, List<UUID> not) {
        return new Standing(
                id, connectionId, externalId, name, erased, merged, state, reason, kind, customer, ignore, not);
    }
}
