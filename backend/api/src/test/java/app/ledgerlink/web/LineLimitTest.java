package app.ledgerlink.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineLimitTest {

    @Test
    void aFloodOfOneNetworkLeavesLinesToOthersAndSaysHowManyAreMissing() {
        LineLimit limit = new LineLimit(100);
        assertThat(taken(limit, "10.0.0.1", 1_000)).isBetween(20L, 25L);
        assertThat(limit.take("10.0.0.2").getAsLong()).isBetween(975L, 980L);
        assertThat(limit.take("10.0.0.2")).hasValue(0);
    }

    @Test
    void aFloodOfManyNetworksIsBoundedToo() {
        LineLimit limit = new LineLimit(100);
        assertThat(IntStream.range(0, 2_000)
                        .filter(i -> limit.take("10.0.1." + i).isPresent())
                        .count())
                .isBetween(100L, 115L);
    }

    private static long taken(LineLimit limit, String network, int times) {
        return IntStream.range(0, times)
                .filter(i -> limit.take(network).isPresent())
                .count();
    }
}
