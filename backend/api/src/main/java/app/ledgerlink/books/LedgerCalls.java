package app.ledgerlink.books;

import jakarta.inject.Singleton;

/**
 * Counts the calls that a thread makes to the books, whatever comes of them, so that a run can tell what it cost. A
 * run's calls are all made on its worker's thread.
 */
@Singleton
public class LedgerCalls {

    private final ThreadLocal<Integer> made = ThreadLocal.withInitial(() -> 0);

    /** One more goes out. */
    public void made() {
        made.set(made.get() + 1);
    }

    /** Those that are not stored with a run yet. */
    public int pending() {
        return made.get();
    }

    public void stored() {
        made.remove();
    }
}
