package app.ledgerlink.creations;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.Eventually;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.SmallShares;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.xerostandin.XeroStandin;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person or a program has created in the background costs their share of calls, and waits where that is used up. */
@QuarkusTest
@TestProfile(SmallShares.class)
class SharesOfCreationsFlowTest {

    private static final List<String> NAMES = List.of("Aurora", "Brindle", "Cobalt", "Dunlin", "Ember");

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    @Inject
    Jdbi jdbi;

    XeroStandin standin;

    private OutboundFlow flow;

    @BeforeEach
    void towardsXero() {
        clock.set(clock.instant());
        flow = OutboundFlow.connect(standin, clock, workspaces);
        jdbi.useHandle(h -> h.execute(
                "update sync_settings set direction = 'TO_LEDGER' where workspace_id = ?",
                flow.workspace().id()));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void customersOfASalesRepWaitForTheirShareAndAllArrive() {
        List<UUID> customers = NAMES.stream().map(flow::company).toList();
        waitAfterTwo(customers);

        // The administrator's customer is not kept waiting by them.
        UUID own = company(flow.workspace().admin().request(), "Fjord");
        flow.await(own, "LINKED");
        assertThat(linked(customers)).isEqualTo(2);

        for (int half = 0; half < 3; half++) {
            flow.advance(Duration.ofMinutes(31));
            int sofar = 3 + half;
            Eventually.until(() -> linked(customers) == sofar);
        }
        Stream.concat(customers.stream(), Stream.of(own)).forEach(flow::requireOne);
    }

    @Test
    void soDoThoseOfAProgram() {
        String key = flow.workspace()
                .admin()
                .request()
                .body(Map.of("name", "Shop", "scope", "WRITE"))
                .post("/api/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        waitAfterTwo(NAMES.stream()
                .map(name -> company(SignedIn.anonymous().header("Authorization", "Bearer " + key), name))
                .toList());
    }

    private void waitAfterTwo(List<UUID> customers) {
        Eventually.until(() -> linked(customers) == 2
                && customers.stream()
                        .filter(c -> "QUEUED".equals(flow.state(c)))
                        .allMatch(c -> message(c) != null));
        List<UUID> waiting =
                customers.stream().filter(c -> "QUEUED".equals(flow.state(c))).toList();
        assertThat(waiting).hasSize(3).allSatisfy(c -> {
            assertThat(message(c)).contains("share of the calls", "goes on");
            assertThat(Instant.parse(flow.standing(c).getString("[0].creation.nextAttemptAt")))
                    .isAfter(clock.instant());
        });
        assertThat(standin.control().calls().entries()).hasSizeLessThanOrEqualTo(7);
    }

    private String message(UUID customer) {
        return flow.standing(customer).getString("[0].creation.message");
    }

    private long linked(List<UUID> customers) {
        return customers.stream().filter(c -> "LINKED".equals(flow.state(c))).count();
    }

    private static UUID company(RequestSpecification as, String name) {
        return UUID.fromString(as.contentType("application/json")
                .body(Map.of("name", name))
                .post("/api/companies")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
