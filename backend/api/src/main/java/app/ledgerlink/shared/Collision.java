package app.ledgerlink.shared;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

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

    /** For the log: the state, and the constraint that was broken where it is one. */
    static String told(Throwable failure) {
        return DatabaseAway.failures(failure)
                .filter(f -> f instanceof SQLException sql && STATES.contains(sql.getSQLState()))
                .map(f -> {
                    ServerErrorMessage told = f instanceof PSQLException known ? known.getServerErrorMessage() : null;
                    return ((SQLException) f).getSQLState() + ", constraint "
                            + (told == null ? null : told.getConstraint());
                })
                .findFirst()
                .orElseThrow();
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
