package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.connections.LedgerGateways;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** Takes what a run will cost out of the share of whoever starts it: about as much as the last one of its kind. */
@ApplicationScoped
class RunCost {

    /** A sync that finds nothing new asks for each stream once. */
    private static final int LEAST = StreamType.values().length;

    private final Jdbi jdbi;
    private final LedgerGateways gateways;

    RunCost(Jdbi jdbi, LedgerGateways gateways) {
        this.jdbi = jdbi;
        this.gateways = gateways;
    }

    /** @throws LedgerTrouble.MustWait when the share is used up */
    void take(ConnectionRef connection, SyncRun.Kind kind) {
        gateways.of(connection).shares().spend(connection, Math.max(LEAST, last(connection, kind)));
    }

    private int last(ConnectionRef connection, SyncRun.Kind kind) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select calls from sync_run where workspace_id = :workspaceId and connection_id = :connectionId
                          and kind = :kind and state in ('SUCCEEDED', 'SUCCEEDED_WITH_EXCLUSIONS')
                        order by queued_at desc, id limit 1
                        """)
                .bindMethods(connection)
                .bind("kind", kind.name())
                .mapTo(int.class)
                .findOne()
                .orElse(0));
    }
}
