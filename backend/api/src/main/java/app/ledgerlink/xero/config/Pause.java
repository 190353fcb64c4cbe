package app.ledgerlink.xero.config;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Short, bounded waits between two attempts of a worker thread. Whoever must wait longer gives the thread back. */
@Singleton
public class Pause {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    public void take(Duration duration) {
        long millis = Math.min(duration.toMillis(), LONGEST.toMillis());
        try {
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, millis, TimeUnit.MILLISECONDS)
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
