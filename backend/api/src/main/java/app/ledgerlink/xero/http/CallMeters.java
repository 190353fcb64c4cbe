package app.ledgerlink.xero.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** How long Xero takes to answer, and what it still allows; as this node has seen it. */
@Startup
@Singleton
class CallMeters {

    private static final Duration WORTH_TELLING = Duration.ofHours(1);
    private static final int ORGANISATIONS = 10_000;
    private static final String NOTHING = "none";
    private static final List<String> STATUSES = List.of("2xx", "3xx", "4xx", "5xx", NOTHING);

    private final MeterRegistry registry;
    private final Cache<String, Integer> leftToday = Caffeine.newBuilder()
            .expireAfterWrite(WORTH_TELLING)
            .maximumSize(ORGANISATIONS)
            .build();

    CallMeters(MeterRegistry registry) {
        this.registry = registry;
        STATUSES.forEach(this::calls);
        Gauge.builder("ledgerlink.xero.calls.left", this, CallMeters::least)
                .description("Of the day's calls, those left to the organisation that has the fewest; of the last hour")
                .register(registry);
    }

    /** @param organisation by Xero's id; null for a call that is not about one */
    void answered(String organisation, Answer answer, long nanos) {
        calls(answer.status() / 100 + "xx").record(Duration.ofNanos(nanos));
        if (organisation != null) {
            answer.number("X-DayLimit-Remaining").ifPresent(left -> leftToday.put(organisation, left));
        }
    }

    void unanswered(long nanos) {
        calls(NOTHING).record(Duration.ofNanos(nanos));
    }

    private Timer calls(String status) {
        return Timer.builder("ledgerlink.xero.calls")
                .description("Calls to Xero, by how it answered")
                .tag("status", status)
                .register(registry);
    }

    private double least() {
        return leftToday.asMap().isEmpty()
                ? Double.NaN
                : Collections.min(leftToday.asMap().values());
    }
}
