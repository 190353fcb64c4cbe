package app.ledgerlink.web;

import app.ledgerlink.shared.Problem;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many requests one caller may make: a person or a key, else an address. Each has a bucket of tokens in the memory of
 * the node; a row in the database would cost more than most requests. Every answer of the API tells how many are left, in
 * the words of draft-ietf-httpapi-ratelimit-headers-10.
 */
@ApplicationScoped
class RequestLimits {

    /** After authentication, before a body is read. */
    private static final int AFTER_AUTHENTICATION = -60;

    private static final int MOST_CALLERS = 100_000;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Answers answers;
    private final LoadingCache<Object, Bucket> buckets;
    private final String policy;

    RequestLimits(
            Answers answers,
            @ConfigProperty(name = "ledgerlink.limits.requests-at-once") long atOnce,
            @ConfigProperty(name = "ledgerlink.limits.requests-per-second") long perSecond) {
        this.answers = answers;
        long fullAfter = Math.max(1, (atOnce + perSecond - 1) / perSecond);
        policy = "\"requests\";q=" + atOnce + ";w=" + fullAfter;
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                // A full bucket says no more than none.
                .expireAfterAccess(Duration.ofSeconds(fullAfter))
                .build(caller -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perSecond, SECOND))
                        .build());
    }

    void routes(@Observes Router router) {
        router.route("/api/*").order(AFTER_AUTHENTICATION).handler(this::count);
    }

    private void count(RoutingContext context) {
        ConsumptionProbe probe = buckets.get(caller(context)).tryConsumeAndReturnRemaining(1);
        MultiMap headers = context.response().headers();
        long untilNext = seconds(probe.getNanosToWaitForRefill());
        headers.set("RateLimit-Policy", policy);
        headers.set("RateLimit", "\"requests\";r=" + probe.getRemainingTokens() + ";t=" + untilNext);
        if (probe.isConsumed()) {
            context.next();
            return;
        }
        headers.set("Retry-After", String.valueOf(untilNext));
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

    private static Object caller(RoutingContext context) {
        if (context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()) {
            return user.getSecurityIdentity().getPrincipal();
        }
        return network(context.request().remoteAddress().hostAddress());
    }

    /** Of an IPv6 address the half that its owner cannot choose. */
    static String network(String address) {
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4 ? address : HexFormat.ofDelimiter(":").formatHex(bytes, 0, 8);
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static long seconds(long nanos) {
        return Math.max(
                nanos > 0 ? 1 : 0,
                Duration.ofNanos(nanos + SECOND.toNanos() - 1).toSeconds());
    }
}
