package app.ledgerlink.fates;

import app.ledgerlink.matching.LinksDecided;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Closes the fates of parties that a person has decided about; what cannot be read of them is not decided. */
@ApplicationScoped
class DecidedFates {

    private final Jdbi jdbi;
    private final Clock clock;

    DecidedFates(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void close(@Observes LinksDecided decided) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update fate set closed_at = :now
                        where workspace_id = :workspaceId and connection_id = :connectionId and closed_at is null
                          and record_kind = 'CONTACT' and external_id = any(:ids) and reason <> 'unreadable'
                        """)
                .bindMethods(decided.connection())
                .bind("now", Timestamps.now(clock))
                .bindArray("ids", String.class, decided.externalIds())
                .execute());
    }
}
