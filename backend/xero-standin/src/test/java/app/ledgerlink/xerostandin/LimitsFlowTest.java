package app.ledgerlink.xerostandin;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.xerostandin.http.Faults.Fault;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Section 4 of the facts. */
class LimitsFlowTest {
    private XeroStandin standin;
    private Visitor visitor;

    @BeforeEach
    void start() throws Exception {
        standin = XeroStandin.start(Options.forTest("rows-1", Visitor.REDIRECT)
                .withClock(Clock.fixed(Instant.parse("2026-03-31T11:30:00Z"), ZoneOffset.UTC)));
        visitor = new Visitor(standin).login(standin);
    }

    @AfterEach
    void stop() {
        standin.close();
    }

    @Test
    void countsTheMinuteDownAndResetsIt() throws Exception {
        standin.control().limits().remaining(tenant(), 2, null);
        assertThat(left(visitor.get("Organisation"), "X-MinLimit-Remaining")).isEqualTo(1);
        assertThat(left(visitor.get("Contacts?where=bad"), "X-MinLimit-Remaining"))
                .as("a 400 counts too")
                .isZero();
        var refused = visitor.get("Organisation");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).isEmpty();
        assertThat(refused.headers().firstValue("Content-Type")).isEmpty();
        assertThat(refused.headers().firstValue("X-Rate-Limit-Problem")).contains("minute");
        int wait = left(refused, "Retry-After");
        assertThat(wait).isBetween(1, 60);
        standin.control().advance(Duration.ofSeconds(wait));
        assertThat(visitor.get("Organisation").statusCode()).isEqualTo(200);
    }

    @Test
    void endsTheDay() throws Exception {
        standin.control().limits().remaining(tenant(), null, 0);
        var refused = visitor.get("Organisation");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("X-Rate-Limit-Problem")).contains("day");
        assertThat(left(refused, "Retry-After")).isBetween(1, 86_400);
        assertThat(left(refused, "X-DayLimit-Remaining")).isZero();
    }

    @Test
    void letsFiveRunAtOnce() throws Exception {
        standin.control().faults().plan(Fault.slow(4_000, "Organisation", 5));
        var http = HttpClient.newHttpClient();
        var all = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < 5; i++) {
            all.add(http.sendAsync(visitor.api("Organisation").build(), HttpResponse.BodyHandlers.ofString()));
        }
        Awaitility.await().until(() -> standin.control().limits().mostAtOnce(tenant()) == 5);
        var refused = visitor.get("Contacts");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("X-Rate-Limit-Problem")).contains("concurrent");
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
        for (var answer : all) {
            assertThat(answer.join().statusCode()).isEqualTo(200);
        }
        assertThat(visitor.get("Contacts").statusCode()).isEqualTo(200);
    }

    @Test
    void canBeSwitchedOff() throws Exception {
        standin.control().limits().remaining(tenant(), 0, 0);
        standin.control().limits().on(false);
        assertThat(visitor.get("Organisation").statusCode()).isEqualTo(200);
    }

    private UUID tenant() {
        return UUID.fromString(visitor.tenant());
    }

    private static int left(HttpResponse<String> answer, String header) {
        return Integer.parseInt(answer.headers().firstValue(header).orElseThrow());
    }
}
