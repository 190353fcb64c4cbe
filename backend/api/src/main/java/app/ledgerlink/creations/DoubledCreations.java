package app.ledgerlink.creations;

import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.matching.CreatedDoubled;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Says so on a creation whose contact turns out to have a double in the books. */
@ApplicationScoped
class DoubledCreations {

    private final Jdbi jdbi;
    private final Clock clock;
    private final LedgerGateways gateways;

    DoubledCreations(Jdbi jdbi, Clock clock, LedgerGateways gateways) {
        this.gateways = gateways;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void tell(@Observes CreatedDoubled doubled) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update contact_creation set message = :message, changed_at = :now
                        where workspace_id = :workspaceId and connection_id = :connectionId and customer_id = :customer
                          and state = 'LINKED' and message is null
                        """)
                .bindMethods(doubled.connection())
                .bind("customer", doubled.customerId())
                .bind(
                        "message",
                        gateways.of(doubled.connection())
                                .told(
                                        "{system} also holds " + doubled.name()
                                                + ", which may be the same customer as the contact that was"
                                                + " created from here. If it is, merge the two in {system}. If it is not, decide so under Matching."))
                .bind("now", Timestamps.now(clock))
                .execute());
    }
}
