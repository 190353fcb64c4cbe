package app.ledgerlink.reconciliation;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.shared.Timestamps;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Holds our balances against those the books state, and keeps the result. */
@ApplicationScoped
public class Reconciler {

    /** A difference that stands is not asked for again with every sync. */
    private static final Duration ASKED_LATELY = Duration.ofHours(1);

    private final ReconciliationStore store;
    private final LedgerGateways gateways;
    private final Clock clock;

    Reconciler(ReconciliationStore store, LedgerGateways gateways, Clock clock) {
        this.store = store;
        this.gateways = gateways;
        this.clock = clock;
    }

    /**
     * Compares all parties of a connection; of those that differ, the books' balance is read again before it counts as
     * a difference. Not to be called inside a transaction. When the accounting system fails on the way, what it said so
     * far is kept and the next call goes on from there.
     *
     * @return calls made to the accounting system: none when every balance agrees with what was read already
     */
    public int reconcile(ConnectionRef connection) {
        Instant startedAt = Timestamps.now(clock);
        List<String> inDoubt =
                QuarkusTransaction.requiringNew().call(() -> store.inDoubt(connection, startedAt.minus(ASKED_LATELY)));
        int calls = inDoubt.isEmpty()
                ? 0
                : gateways.of(connection)
                        .balances()
                        .outstanding(
                                connection,
                                inDoubt,
                                stated -> QuarkusTransaction.requiringNew()
                                        .run(() -> store.note(connection, stated, inDoubt, Timestamps.now(clock))));
        QuarkusTransaction.requiringNew().run(() -> store.keep(connection, startedAt));
        return calls;
    }
}
