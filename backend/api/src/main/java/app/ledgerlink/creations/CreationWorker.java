package app.ledgerlink.creations;

import app.ledgerlink.connections.LedgerBack;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.shared.LogContext;
import app.ledgerlink.shared.Reach;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** This node's workers of rows that are due. Any number of nodes may have some: a claim belongs to one. */
@ApplicationScoped
class CreationWorker {

    private static final Logger LOG = Logger.getLogger(CreationWorker.class);
    private static final int MOST_AT_ONCE = 3;
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(2);

    private final CreationStore store;
    private final CreationEngine engine;
    private final boolean enabled;
    private final ExecutorService threads = Executors.newFixedThreadPool(MOST_AT_ONCE);
    private final AtomicInteger working = new AtomicInteger();
    private volatile boolean stopping;

    CreationWorker(
            CreationStore store,
            CreationEngine engine,
            @ConfigProperty(name = "ledgerlink.worker.enabled", defaultValue = "true") boolean enabled) {
        this.store = store;
        this.engine = engine;
        this.enabled = enabled;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        try {
            if (enabled && !stopping) {
                store.parkEnded();
            }
        } finally {
            // What ended with its link keeps nothing else waiting.
            wake();
        }
    }

    void back(@Observes LedgerBack event) {
        store.wake(event.connection());
    }

    /** Looks for work on this node now; call it after the transaction that made some. */
    void wake() {
        if (!enabled || stopping) {
            return;
        }
        if (working.incrementAndGet() <= MOST_AT_ONCE) {
            threads.execute(this::work);
        } else {
            working.decrementAndGet();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        threads.shutdown();
        if (!threads.awaitTermination(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            threads.shutdownNow();
            threads.awaitTermination(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void work() {
        try {
            boolean found = true;
            while (found && !stopping) {
                found = next();
            }
        } catch (RuntimeException e) {
            LOG.error(
                    "Creating customers stops until the next poll; a row that was held is taken up after its lease", e);
        } finally {
            working.decrementAndGet();
        }
    }

    @ActivateRequestContext
    boolean next() {
        Optional<CreationRow> row = store.claimNext(Ids.next());
        // Where there is one there may be more.
        row.ifPresent(r -> wake());
        row.ifPresent(r -> Reach.within(r.workspaceId(), () -> work(r)));
        return row.isPresent();
    }

    private void work(CreationRow row) {
        try (LogContext inLog = LogContext.of(row.workspaceId(), "createInLedger", row.customerId())) {
            engine.work(row, false);
        }
    }
}
