package app.ledgerlink.xero.config;

import app.ledgerlink.books.LedgerTrouble;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * When this node stops, whoever waits for Xero stops waiting and nobody asks it any more: what was begun is handed on.
 * An interrupt means the same for one thread. The exception stands for it, so that the thread can still write down how
 * far it came.
 */
@Singleton
public class Stopping {

    private final CompletableFuture<Void> begun = new CompletableFuture<>();

    /** Before the workers are asked to end. */
    public void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent event) {
        begun.complete(null);
    }

    /** @throws LedgerTrouble.Stopped when this node stops */
    public void check() {
        if (begun.isDone()) {
            throw new LedgerTrouble.Stopped();
        }
    }

    /**
     * An answer as soon as it is there. Whoever stops waiting gives it up.
     *
     * @throws LedgerTrouble.Stopped when this node stops first
     */
    public <T> T await(CompletableFuture<T> answer, Duration patience) throws ExecutionException, TimeoutException {
        try {
            CompletableFuture.anyOf(answer.handle((value, failure) -> null), begun)
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.isDone()) {
                return answer.get();
            }
            throw new LedgerTrouble.Stopped();
        } catch (InterruptedException e) {
            throw new LedgerTrouble.Stopped();
        } finally {
            answer.cancel(true);
        }
    }

    /** @throws LedgerTrouble.Stopped when this node stops meanwhile */
    void pause(Duration duration) {
        try {
            begun.get(duration.toMillis(), TimeUnit.MILLISECONDS);
            throw new LedgerTrouble.Stopped();
        } catch (TimeoutException rested) {
            return;
        } catch (InterruptedException e) {
            throw new LedgerTrouble.Stopped();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }
}
