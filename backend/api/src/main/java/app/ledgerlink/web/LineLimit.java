package app.ledgerlink.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps a flood from filling the log: so many lines a minute, and a fifth of them for one network. */
final class LineLimit {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_NETWORKS = 10_000;

    private final Bucket ofAll;
    private final LoadingCache<String, Bucket> ofNetworks;
    private final AtomicLong untold = new AtomicLong();

    LineLimit(int aMinute) {
        ofAll = bucket(aMinute);
        ofNetworks = Caffeine.newBuilder()
                .maximumSize(MOST_NETWORKS)
                .expireAfterAccess(MINUTE)
                .build(network -> bucket(Math.max(1, aMinute / 5)));
    }

    /** @return how many lines were left out since the last one; empty when this is to be left out too */
    OptionalLong take(String network) {
        if (ofNetworks.get(network).tryConsume(1) && ofAll.tryConsume(1)) {
            return OptionalLong.of(untold.getAndSet(0));
        }
        untold.incrementAndGet();
        return OptionalLong.empty();
    }

    private static Bucket bucket(int aMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, MINUTE))
                .build();
    }
}
