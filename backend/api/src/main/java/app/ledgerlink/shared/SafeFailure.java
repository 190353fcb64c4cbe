package app.ledgerlink.shared;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** A failure as the log tells it: where it happened, and its words without what people typed ({@link SafeText}). */
final class SafeFailure extends Throwable {

    private static final long serialVersionUID = 1;

    private final String words;

    private SafeFailure(String words, Throwable cause) {
        super(words, cause);
        this.words = words;
    }

    static SafeFailure of(Throwable failure) {
        return of(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static SafeFailure of(Throwable failure, Set<Throwable> seen) {
        seen.add(failure);
        Throwable cause = failure.getCause();
        SafeFailure safe = new SafeFailure(
                SafeText.ofFailure(failure), cause == null || seen.contains(cause) ? null : of(cause, seen));
        safe.setStackTrace(failure.getStackTrace());
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!seen.contains(suppressed)) {
                safe.addSuppressed(of(suppressed, seen));
            }
        }
        return safe;
    }

    @Override
    public String toString() {
        return words;
    }
}
