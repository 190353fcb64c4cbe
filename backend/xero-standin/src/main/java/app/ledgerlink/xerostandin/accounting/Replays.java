package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.http.Answer;
import app.ledgerlink.xerostandin.http.Call;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Idempotency keys: six minutes long the first answer is given again, an error too. Keys are per app and tenant. */
final class Replays {
    private static final Duration LIFE = Duration.ofMinutes(6);
    private static final int LONGEST = 128;
    private final Clock clock;
    private final Map<Key, Kept> kept = new LinkedHashMap<>();
    /** Requests whose answer has not left yet. */
    private final Map<Key, Call> underWay = new ConcurrentHashMap<>();

    Replays(Clock clock) {
        this.clock = clock;
    }

    private record Key(String app, UUID tenant, String key) {}

    private record Kept(String line, int bodyHash, Answer answer, Instant until) {}

    /** @param busy whether a key whose first request is under way is refused */
    Answer once(Call call, String app, UUID tenant, boolean busy, Supplier<Answer> work) {
        var text = call.header("idempotency-key");
        if (text == null || call.has("GET") || call.has("DELETE")) {
            return work.get();
        }
        if (text.isBlank() || text.length() > LONGEST) {
            throw Problem.of(400, "Bad Request", "The idempotency key must have 1 to " + LONGEST + " characters");
        }
        var key = new Key(app, tenant, text);
        if (underWay.putIfAbsent(key, call) != null && busy) {
            throw Problem.of(409, "Conflict", "A request with this idempotency key is in progress");
        }
        var line = call.method() + " " + call.path() + "?" + call.rawQuery();
        int hash = Arrays.hashCode(call.body());
        synchronized (kept) {
            kept.values().removeIf(k -> !k.until().isAfter(clock.instant()));
            var before = kept.get(key);
            if (before != null) {
                return replay(before, line, hash);
            }
            var answer = work.get();
            kept.put(key, new Kept(line, hash, answer, clock.instant().plus(LIFE)));
            return answer;
        }
    }

    /** The answer to this call leaves. */
    void left(Call call, String app, UUID tenant) {
        underWay.computeIfPresent(
                new Key(app, tenant, call.header("idempotency-key")), (key, first) -> first == call ? null : first);
    }

    private static Answer replay(Kept before, String line, int hash) {
        if (before.line().equals(line) && before.bodyHash() == hash) {
            return before.answer();
        }
        throw Problem.of(400, "Bad Request", "This idempotency key was used with a different request");
    }

    void forget() {
        synchronized (kept) {
            kept.clear();
            underWay.clear();
        }
    }
}
