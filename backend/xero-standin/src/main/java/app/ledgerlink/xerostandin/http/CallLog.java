package app.ledgerlink.xerostandin.http;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The calls of late and how many there were; never a token or a body. Thread-safe. */
public final class CallLog {
    private static final int KEPT = 5_000;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /** One call; status 0 means that the connection was closed without an answer. */
    public record Entry(
            Instant at, String method, String path, String query, String tenant, String modifiedSince, int status) {}

    public synchronized void add(Entry entry) {
        if (entries.size() == KEPT) {
            entries.removeFirst();
        }
        entries.addLast(entry);
        counts.merge(entry.method() + " " + entry.path(), 1, Integer::sum);
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** How many calls there were by method and path. */
    public synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    public synchronized void clear() {
        entries.clear();
        counts.clear();
    }
}
