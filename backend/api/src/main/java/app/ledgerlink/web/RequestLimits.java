package app.ledgerlink.web;

import app.ledgerlink.shared.Network;
import app.ledgerlink.shared.Problem;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many requests one caller may make: a person or a key, else the network of an address. Each has a bucket of tokens in
 * the memory of the node; a row in the database would cost more than most requests. Every answer of the API tells how many
 * are left, in the words of draft-ietf-httpapi-ratelimit-headers-10.
 */
@ApplicationScoped
class RequestLimits {

    /** Authentication, at -200, asks the database. */
    private static final int BEFORE_AUTHENTICATION = -210;

    /** After authentication, before a body is read. */
    private static final int AFTER_AUTHENTICATION = -60;

    private static final int MOST_CALLERS = 100_000;
    private static final Duration SECOND = Duration.ofSeconds(1);
    /** Who was let in within this time is let in while others of the same network guess. */
    private static final Duration KNOWN_FOR = Duration.ofHours(1);

    private final Answers answers;
    private final long atOnce;
    private final long perSecond;
    private final LoadingCache<Object, Bucket> buckets;
    private final Cache<String, Boolean> known;
    private final String policy;

    /** The bucket of what a network sent that let nobody in: each costs a query. */
    private record Guesses(String network) {}

    RequestLimits(
            Answers answers,
            @ConfigProperty(name = "ledgerlink.limits.requests-at-once") long atOnce,
            @ConfigProperty(name = "ledgerlink.limits.requests-per-second") long perSecond) {
        this.answers = answers;
        this.atOnce = atOnce;
        this.perSecond = perSecond;
        long fullAfter = isLimited() ? Math.max(1, (atOnce + perSecond - 1) / perSecond) : 1;
        policy = "\"requests\";q=" + atOnce + ";w=" + fullAfter;
        known = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(KNOWN_FOR)
                .build();
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                // A full bucket says no more than none.
                .expireAfterAccess(Duration.ofSeconds(fullAfter))
                .build(caller -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perSecond, SECOND))
                        .build());
    }

    /** 0 stands for no limit. */
    boolean isLimited() {
        return atOnce > 0 && perSecond > 0;
    }

    void routes(@Observes Router router) {
        if (isLimited()) {
            router.route("/api/*").order(BEFORE_AUTHENTICATION).handler(this::stopGuesses);
            router.route("/api/*").order(AFTER_AUTHENTICATION).handler(this::count);
        }
    }

    private void stopGuesses(RoutingContext context) {
        String credential = RequestCaller.credential(context);
        Bucket guesses = credential == null ? null : buckets.getIfPresent(new Guesses(network(context)));
        if (guesses != null && guesses.getAvailableTokens() < 1 && known.getIfPresent(credential) == null) {
            refuse(context, guesses.estimateAbilityToConsume(1).getNanosToWaitForRefill());
        } else {
            context.next();
        }
    }

    private void count(RoutingContext context) {
        String credential = RequestCaller.credential(context);
        Object caller = RequestCaller.of(context);
        if (credential != null && caller != null) {
            known.put(credential, true);
        } else if (credential != null) {
            known.invalidate(credential);
            buckets.get(new Guesses(network(context))).tryConsume(1);
        }
        ConsumptionProbe probe =
                buckets.get(caller == null ? network(context) : caller).tryConsumeAndReturnRemaining(1);
        tell(context.response().headers(), probe.getRemainingTokens(), probe.getNanosToWaitForRefill());
        if (probe.isConsumed()) {
            context.next();
        } else {
            refuse(context, probe.getNanosToWaitForRefill());
        }
    }

    private void tell(MultiMap headers, long left, long nanosUntilNext) {
        headers.set("RateLimit-Policy", policy);
        headers.set("RateLimit", "\"requests\";r=" + left + ";t=" + seconds(nanosUntilNext));
    }

    private void refuse(RoutingContext context, long nanosUntilNext) {
        long untilNext = seconds(nanosUntilNext);
        tell(context.response().headers(), 0, nanosUntilNext);
        context.response().putHeader("Retry-After", String.valueOf(untilNext));
        answers.refuse(
                context,
                new Problem(
                        "/problems/too-many-requests",
                        "Too many requests",
                        429,
                        "Ask again in " + untilNext + (untilNext == 1 ? " second" : " seconds")
                                + ", and more slowly: RateLimit-Policy says how many requests are taken in how many"
                                + " seconds.",
                        null,
                        null));
    }

    private static String network(RoutingContext context) {
        return Network.of(context.request().remoteAddress().hostAddress());
    }

    private static long seconds(long nanos) {
        return Math.max(
                nanos > 0 ? 1 : 0,
                Duration.ofNanos(nanos + SECOND.toNanos() - 1).toSeconds());
    }
}
