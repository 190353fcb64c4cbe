package app.ledgerlink.testing;

import app.ledgerlink.shared.TestsReachEverything;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** Waits for what another thread does: as short as can be, and long enough for a busy machine. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(50);

    private Eventually() {}

    public static void until(Callable<Boolean> condition) {
        until(PATIENCE, condition);
    }

    public static void until(Duration patience, Callable<Boolean> condition) {
        Awaitility.await().atMost(patience).pollInterval(LOOK).until(TestsReachEverything.callAsOwner(condition));
    }
}
