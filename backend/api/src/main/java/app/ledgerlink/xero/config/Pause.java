package app.ledgerlink.xero.config;

import app.ledgerlink.books.LedgerTrouble;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Short, bounded waits between two attempts of a worker thread. Whoever must wait longer gives the thread back. */
@Singleton
public class Pause {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Stopping stopping;

    public Pause(Stopping stopping) {
        this.stopping = stopping;
    }

    /** @throws LedgerTrouble.Stopped when this node stops meanwhile */
    public void take(Duration duration) {
        stopping.pause(duration.compareTo(LONGEST) < 0 ? duration : LONGEST);
    }
}
