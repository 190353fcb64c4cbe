package app.ledgerlink.creations;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.Eventually;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.RealLimits;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.xerostandin.XeroStandin;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many new customers where the direction of transfer is to the books, under the books' limit of calls. */
@QuarkusTest
@TestProfile(RealLimits.class)
class DirectionFlowTest {

    private static final int CUSTOMERS = 200;
    private static final int MOST_MINUTES = 20;

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    @Inject
    Jdbi jdbi;

    XeroStandin standin;

    private OutboundFlow flow;

    @AfterEach
    void reset() {
        clock.reset();
        jdbi.useHandle(h -> h.execute("truncate call_budget, call_lease"));
    }

    @Test
    void twoHundredNewCustomersEndInOneContactEach() throws Exception {
        // The clock runs: a worker that waits some seconds for its turn waits for this clock.
        flow = OutboundFlow.connect(standin, clock, workspaces);
        jdbi.useHandle(h -> h.execute(
                "update sync_settings set direction = 'TO_LEDGER' where workspace_id = ?",
                flow.workspace().id()));
        List<UUID> customers = enter();
        int minutes = 0;
        while (count("state = 'LINKED'") < CUSTOMERS && minutes < MOST_MINUTES) {
            Eventually.until(() -> count("state not in ('LINKED', 'QUEUED') or due_at <= ?", clock.instant()) == 0);
            flow.advance(Duration.ofSeconds(61));
            minutes++;
        }
        CreationTally tally = new CreationTally();
        tally.count(flow, customers.toArray(UUID[]::new));
        tally.print("Direction to Xero, " + minutes + " minutes");
        assertThat(flow.books().contacts()).hasSize(CUSTOMERS);
        assertThat(customers).allSatisfy(c -> assertThat(flow.held(c)).hasSize(1));
        int links = jdbi.withHandle(
                h -> h.createQuery("select count(distinct customer_id) from ledger_contact where workspace_id = ?")
                        .bind(0, flow.workspace().id())
                        .mapTo(int.class)
                        .one());
        assertThat(links).as("links here").isEqualTo(CUSTOMERS);
        assertThat(flow.calls("GET") + flow.calls("PUT"))
                .as("calls, with those that the limit refused")
                .isBetween(3 * CUSTOMERS, 7 * CUSTOMERS / 2);
    }

    /** Names that have nothing in common. */
    private List<UUID> enter() throws Exception {
        Random random = new Random(7);
        List<Callable<UUID>> posts = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> random.ints(14, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .<Callable<UUID>>map(name -> () -> flow.company(name))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<UUID> customers = new ArrayList<>();
            for (Future<UUID> post : threads.invokeAll(posts)) {
                customers.add(post.get());
            }
            return customers;
        } finally {
            threads.shutdownNow();
        }
    }

    private int count(String condition, Object... values) {
        return jdbi.withHandle(h -> {
            var query = h.createQuery(
                    "select count(*) from contact_creation where workspace_id = ? and (" + condition + ")");
            query.bind(0, flow.workspace().id());
            for (int i = 0; i < values.length; i++) {
                query.bind(i + 1, values[i]);
            }
            return query.mapTo(int.class).one();
        });
    }
}
