package app.ledgerlink.shared;

import java.util.UUID;
import java.util.function.Supplier;

/**
 * Which rows the statements of this thread reach; the database holds it (ADR 0023). In a request these are the rows of
 * the caller's workspace. Everywhere else, and in a request before anybody has signed in, there are none until one of
 * these methods, or {@link AcrossWorkspaces}, says which. The innermost counts.
 */
public final class Reach {

    private static final ThreadLocal<Rows> HERE = new ThreadLocal<>();

    private Reach() {}

    /** Does the work with the rows of one workspace. */
    public static <T> T within(UUID workspaceId, Supplier<T> work) {
        return with(Rows.of(workspaceId), work);
    }

    /** Does the work with the rows of one workspace. */
    public static void within(UUID workspaceId, Runnable work) {
        with(Rows.of(workspaceId), () -> {
            work.run();
            return null;
        });
    }

    /** Does the work with the rows of all workspaces: the caller sees to it that none learns of another. */
    public static <T> T across(Supplier<T> work) {
        return with(Rows.ALL, work);
    }

    /** Does the work with the rows of all workspaces: the caller sees to it that none learns of another. */
    public static void across(Runnable work) {
        with(Rows.ALL, () -> {
            work.run();
            return null;
        });
    }

    /** @return null where nothing was said */
    static Rows said() {
        return HERE.get();
    }

    /** @return what was said before; say it again afterwards */
    static Rows say(Rows rows) {
        Rows before = HERE.get();
        if (rows == null) {
            HERE.remove();
        } else {
            HERE.set(rows);
        }
        return before;
    }

    private static <T> T with(Rows rows, Supplier<T> work) {
        Rows before = say(rows);
        try {
            return work.get();
        } finally {
            leave(before);
        }
    }

    /** Says what was said before, to the transaction's connection too. */
    static void leave(Rows before) {
        say(before);
        RowSecurity.reachChanged();
    }
}
