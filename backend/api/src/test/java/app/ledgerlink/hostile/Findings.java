package app.ledgerlink.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What was sent and what came back, in numbers; and each answer that should not have come, in full. */
final class Findings {

    /** Kinds of answers that should not have come. */
    enum Kind {
        FAILED,
        LEAK,
        STATUS_NOT_IN_CONTRACT,
        ANSWER_NOT_AS_IN_CONTRACT,
        NO_PROBLEM_DETAILS,
        NO_SECURITY_HEADERS,
        TAKEN_AGAINST_CONTRACT,
        LET_IN,
        NO_ANSWER
    }

    private static final int SHOWN_OF_ONE_SORT = 3;

    private final AtomicInteger requests = new AtomicInteger();
    private final ConcurrentMap<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final ConcurrentMap<Kind, AtomicInteger> kinds = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, List<String>> sorts = new ConcurrentHashMap<>();

    void answered(int status) {
        requests.incrementAndGet();
        statuses.computeIfAbsent(status, s -> new AtomicInteger()).incrementAndGet();
    }

    /** @param sort what findings of one cause have in common */
    void add(Kind kind, String sort, String request, String answer) {
        kinds.computeIfAbsent(kind, k -> new AtomicInteger()).incrementAndGet();
        List<String> told = sorts.computeIfAbsent(kind + " " + sort, s -> new ArrayList<>());
        synchronized (told) {
            told.add("  " + shortened(request, 700) + "\n    -> " + shortened(answer, 400));
        }
    }

    int count(int status) {
        return statuses.getOrDefault(status, new AtomicInteger()).get();
    }

    int requests() {
        return requests.get();
    }

    boolean isEmpty() {
        return kinds.isEmpty();
    }

    /** One line: how many requests, answers by their class and by status, findings by their kind. */
    String closingLine(int operations, int taken) {
        Map<Integer, Integer> byClass = new TreeMap<>();
        statuses.forEach((status, n) -> byClass.merge(status / 100, n.get(), Integer::sum));
        return String.format(
                Locale.ROOT,
                "Hostile requests: %d operations (%d took at least one), %d requests; %s; %s; %d x 5xx, %d leaks, %d findings",
                operations,
                taken,
                requests.get(),
                byClass.entrySet().stream()
                        .map(e -> e.getKey() + "xx " + e.getValue())
                        .collect(Collectors.joining(", ")),
                new TreeMap<>(statuses)
                        .entrySet().stream()
                                .map(e -> e.getKey() + ": " + e.getValue())
                                .collect(Collectors.joining(", ")),
                byClass.getOrDefault(5, 0),
                of(Kind.LEAK),
                kinds.values().stream().mapToInt(AtomicInteger::get).sum());
    }

    private int of(Kind kind) {
        return kinds.getOrDefault(kind, new AtomicInteger()).get();
    }

    /** Some of each sort. */
    String inFull() {
        return new TreeMap<>(sorts)
                .entrySet().stream()
                        .map(e -> e.getKey() + " (" + e.getValue().size() + ")\n"
                                + e.getValue().stream().limit(SHOWN_OF_ONE_SORT).collect(Collectors.joining("\n")))
                        .collect(Collectors.joining("\n"));
    }

    private static String shortened(String text, int most) {
        String visible = text.replace("\r", "\\r").replace("\n", "\\n").replace("\0", "\\0");
        return visible.length() <= most ? visible : visible.substring(0, most) + "… (" + visible.length() + ")";
    }
}
