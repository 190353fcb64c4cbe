package app.ledgerlink.creations;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.xerostandin.XeroStandin;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Times one creation after the other from the press to the link, over HTTP and without limits of calls. Stand-in,
 * database and product share this machine.
 */
@QuarkusTest
@Tag("bench")
class CreationBenchmark {

    private static final Logger LOG = Logger.getLogger(CreationBenchmark.class);
    private static final int WARM_UP = 30;
    private static final int CREATIONS = 200;

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    XeroStandin standin;

    @Test
    void timesFromPressToLink() {
        OutboundFlow flow = OutboundFlow.connect(standin, clock, workspaces);
        standin.control().limits().on(false);
        try {
            List<UUID> customers = customers(flow);
            customers.subList(0, WARM_UP).forEach(flow::press);
            standin.control().calls().clear();
            long[] millis = customers.subList(WARM_UP, customers.size()).stream()
                    .mapToLong(customer -> pressed(flow, customer))
                    .sorted()
                    .toArray();
            LOG.warnf(
                    "press to link over %d creations: p50 %d ms, p95 %d ms, slowest %d ms; %.1f calls each",
                    CREATIONS,
                    millis[CREATIONS / 2],
                    millis[CREATIONS * 95 / 100],
                    millis[CREATIONS - 1],
                    (flow.calls("GET") + flow.calls("PUT")) / (double) CREATIONS);
            assertThat(Arrays.stream(millis).count()).isEqualTo(CREATIONS);
        } finally {
            standin.control().limits().on(true);
        }
    }

    private static long pressed(OutboundFlow flow, UUID customer) {
        long from = System.nanoTime();
        String state = flow.press(customer);
        long took = (System.nanoTime() - from) / 1_000_000;
        assertThat(state).isEqualTo("LINKED");
        return took;
    }

    /** Names that have nothing in common. */
    private static List<UUID> customers(OutboundFlow flow) {
        Random random = new Random(7);
        return IntStream.range(0, WARM_UP + CREATIONS)
                .mapToObj(i -> random.ints(14, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .map(flow::company)
                .toList();
    }
}
