package app.ledgerlink.shared;

import java.util.List;
import java.util.Set;

/**
 * Two requests that would change the same at the same time, where nothing more exact is said: the database let one of them
 * through. What the other wanted was not stored, so that it can be sent again.
 */
final class Collision {

    /** A key that is there already; no serial order; each waited for the other. */
    private static final Set<String> STATES = Set.of("23505", "40001", "40P01");

    private Collision() {}

    static boolean is(Throwable failure) {
        return DatabaseAway.statesOf(failure).anyMatch(STATES::contains);
    }

    static ProblemException problem() {
        return new ProblemException(
                409,
                "changed-meanwhile",
                "Not possible now",
                "Another request changed the same at the same time. Nothing was saved; look at it again and repeat what"
                        + " is still to do.",
                List.of());
    }
}
