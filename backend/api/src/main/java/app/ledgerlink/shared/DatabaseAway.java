package app.ledgerlink.shared;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The database does not answer, every connection to it is in use, or others keep a lock for too long. */
public final class DatabaseAway {

    /** When to come back: long enough for a restart of PostgreSQL, short enough for a person. */
    public static final int RETRY_AFTER_SECONDS = 5;

    /** Classes of SQLSTATE: a connection broke or was never made; the server ends, starts, or takes no more of us. */
    private static final List<String> STATES = List.of("08", "57P01", "57P02", "57P03", "57P05", "53300");

    /** A lock was not given within the time that the request waits for it. */
    private static final String LOCKED = "55P03";

    private static final int DEEPEST = 20;

    private DatabaseAway() {}

    /** Whether it, or what caused it, says so: transactions and libraries wrap what the driver throws. */
    public static boolean is(Throwable failure) {
        return isLocked(failure) || failures(failure, DEEPEST).anyMatch(DatabaseAway::says);
    }

    /**
     * What a caller is told. When the database went away, a change under way may have been stored or not, and this says
     * neither; a change that waits for a lock was not begun.
     */
    public static Problem problem(Throwable failure) {
        return new Problem(
                "/problems/unavailable",
                "Not available for a moment",
                503,
                isLocked(failure)
                        ? "Other changes to the customers of this workspace take longer than usual. Nothing was saved;"
                                + " try again in a few seconds."
                        : "The database does not answer. Try again in a few seconds; if you were saving something, check"
                                + " first whether it is there.",
                null,
                null);
    }

    private static boolean isLocked(Throwable failure) {
        return failures(failure, DEEPEST)
                .anyMatch(f -> f instanceof SQLException sql && LOCKED.equals(sql.getSQLState()));
    }

    /** What the database says of a failure and of what caused it (SQLSTATE). */
    static Stream<String> statesOf(Throwable failure) {
        return failures(failure, DEEPEST)
                .filter(SQLException.class::isInstance)
                .map(sql -> ((SQLException) sql).getSQLState())
                .filter(Objects::nonNull);
    }

    /** It, and what caused it or came on top. */
    static Stream<Throwable> failures(Throwable failure) {
        return failures(failure, DEEPEST);
    }

    private static Stream<Throwable> failures(Throwable failure, int deepest) {
        if (failure == null || deepest == 0) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(failure),
                Stream.concat(Stream.of(failure.getCause()), Stream.of(failure.getSuppressed()))
                        .flatMap(inner -> failures(inner, deepest - 1)));
    }

    private static boolean says(Throwable failure) {
        if (!(failure instanceof SQLException sql)) {
            return false;
        }
        String state = sql.getSQLState();
        // The pool has no state for "all are in use".
        return state == null
                ? String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout")
                : STATES.stream().anyMatch(state::startsWith);
    }
}
