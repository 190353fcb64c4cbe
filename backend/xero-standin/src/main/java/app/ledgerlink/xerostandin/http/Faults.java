package app.ledgerlink.xerostandin.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What is to go wrong next. Thread-safe. */
public final class Faults {
    private final List<Planned> planned = new CopyOnWriteArrayList<>();

    /** How a call goes wrong. */
    public enum Kind {
        /** Answers a status without doing the work. */
        STATUS,
        /** Closes the connection without doing the work. */
        DROP_BEFORE,
        /**
         * Answers a status without doing the work, as Xero itself: counted, and given again for the same idempotency
         * key.
         */
        FAIL_BEFORE,
        /** Does the work and answers a status, which is given again for the same idempotency key. */
        FAIL_AFTER,
        /** Does the work, then closes the connection without an answer. */
        DROP_AFTER,
        /** Does the work and answers late. */
        SLOW,
        /** Does the work and answers the first half of the body as if it were all. */
        TRUNCATE
    }

    /**
     * A fault for the next calls.
     *
     * @param path only calls whose path holds this text, in any case; null for all
     * @param method only calls of this method; null for all
     * @param times how many calls it hits
     * @param skip how many matching calls pass first
     * @param status for STATUS, FAIL_BEFORE and FAIL_AFTER
     * @param body for these; null for an empty one of STATUS, and for Xero's own of the others
     * @param headers for these
     * @param millis for SLOW; for DROP_AFTER between the work and the end of the connection, and as long again until the
     *     call is no longer under way
     */
    public record Fault(
            Kind kind,
            String path,
            String method,
            int times,
            int skip,
            int status,
            String body,
            Map<String, String> headers,
            long millis) {

        /** The next calls of a path answer this status, with an empty body. */
        public static Fault status(int status, String path, int times) {
            return new Fault(Kind.STATUS, path, null, times, 0, status, null, Map.of(), 0);
        }

        /** The next calls of a path go wrong in this way. */
        public static Fault of(Kind kind, String path, int times) {
            return new Fault(kind, path, null, times, 0, 500, null, Map.of(), 0);
        }

        /** The next calls of a path are answered late. */
        public static Fault slow(long millis, String path, int times) {
            return new Fault(Kind.SLOW, path, null, times, 0, 200, null, Map.of(), millis);
        }

        public Fault withHeader(String name, String value) {
            var all = new LinkedHashMap<>(headers);
            all.put(name, value);
            return new Fault(kind, path, method, times, skip, status, body, all, millis);
        }

        /** So many matching calls pass first. */
        public Fault after(int calls) {
            return new Fault(kind, path, method, times, calls, status, body, headers, millis);
        }
    }

    private record Planned(Fault fault, AtomicInteger toSkip, AtomicInteger left) {}

    public void plan(Fault fault) {
        planned.add(new Planned(fault, new AtomicInteger(fault.skip()), new AtomicInteger(fault.times())));
    }

    public void clear() {
        planned.clear();
    }

    /** The fault that hits this call, if one does; it is used up by that. */
    public synchronized Optional<Fault> strike(String method, String path) {
        for (Planned plan : planned) {
            var fault = plan.fault();
            boolean fits = (fault.path() == null
                            || path.toLowerCase(Locale.ROOT)
                                    .contains(fault.path().toLowerCase(Locale.ROOT)))
                    && (fault.method() == null || fault.method().equalsIgnoreCase(method));
            if (!fits || plan.toSkip().getAndDecrement() > 0) {
                continue;
            }
            if (plan.left().decrementAndGet() <= 0) {
                planned.remove(plan);
            }
            return Optional.of(fault);
        }
        return Optional.empty();
    }
}
