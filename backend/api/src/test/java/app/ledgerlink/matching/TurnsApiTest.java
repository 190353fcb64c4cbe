package app.ledgerlink.matching;

import static app.ledgerlink.matching.PartyExamples.party;
import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.customers.CustomerTurn;
import app.ledgerlink.shared.TestsReachEverything;
import app.ledgerlink.testing.Eventually;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Whoever makes or finds a customer of a workspace sees what everybody else has made, whoever is at it at that moment. */
@QuarkusTest
class TurnsApiTest {

    private static final int PARTIES = 20;

    @Inject
    Workspaces workspaces;

    @Inject
    MatchingBench bench;

    @Inject
    CustomerTurn turn;

    @Inject
    Jdbi jdbi;

    private TestWorkspace workspace;
    private ConnectionRef books;

    @BeforeEach
    void open() {
        workspace = workspaces.create();
        books = bench.connection(workspace.id(), "Kiwi Tools");
    }

    @RepeatedTest(20)
    void booksThatAreLinkedAtOnceMakeNoCustomerTwice() throws Exception {
        ConnectionRef others = bench.connection(workspace.id(), "Kiwi Tools Australia");
        bench.put(books, parties("Ltd"));
        bench.put(others, parties("Limited"));
        CyclicBarrier start = new CyclicBarrier(2);
        CompletableFuture<?> one =
                CompletableFuture.supplyAsync(TestsReachEverything.asOwner(() -> linkTogether(start, books)));
        CompletableFuture<?> other =
                CompletableFuture.supplyAsync(TestsReachEverything.asOwner(() -> linkTogether(start, others)));
        CompletableFuture.allOf(one, other).get();
        assertThat(bench.one(workspace.id(), "select count(*) from company where workspace_id = :workspace"))
                .isEqualTo(Integer.toString(PARTIES));
        assertThat(bench.one(
                        workspace.id(),
                        "select count(*) from ledger_contact where workspace_id = :workspace and link_state not in"
                                + " ('LINKED', 'PARKED')"))
                .isEqualTo("0");
    }

    private Void linkTogether(CyclicBarrier start, ConnectionRef connection) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        bench.link(connection);
        return null;
    }

    /** Half of them agree surely, half in their names alone. */
    private static PartyExamples[] parties(String form) {
        return IntStream.range(0, PARTIES)
                .mapToObj(i -> {
                    String word = Character.toString('a' + i).repeat(3);
                    PartyExamples party = party(form + i, "Firm " + word + " " + form);
                    return i % 2 == 0 ? party : party.email("office@" + word + ".example");
                })
                .toArray(PartyExamples[]::new);
    }

    @Test
    void aSyncSeesTheCustomerThatAPersonIsAboutToSave() {
        bench.put(books, party("a", "Acme Ltd"));
        List<LinkFate> fates = meanwhile(
                () -> bench.link(books),
                () -> jdbi.useHandle(h -> h.execute(
                        "insert into company (workspace_id, id, name, created_at, updated_at, version)"
                                + " values (?, ?, 'Acme', now(), now(), 0)",
                        workspace.id(),
                        UUID.randomUUID())));
        assertThat(fates).extracting(LinkFate::reason).containsExactly(LinkReason.NEAR_MATCH);
    }

    @Test
    void whateverAPersonDoesToCustomersAndLinksWaitsItsTurn() {
        UUID acme = bench.company(workspace.admin(), Map.of("name", "Acme"));
        UUID lee = bench.individual(workspace.admin(), Map.of("lastName", "Lee"));
        bench.put(books, party("a", "Acme Ltd"), party("b", "Bolt Ltd").flags(true, true));
        bench.link(books);
        assertThat(waits(() -> post("/api/companies", Map.of("name", "Crane"))).statusCode())
                .isEqualTo(201);
        assertThat(waits(() -> post("/api/contacts", Map.of("lastName", "Roe"))).statusCode())
                .isEqualTo(201);
        assertThat(waits(() -> put("/api/companies/" + acme, Map.of("name", "Acme", "phone", "1", "version", 0)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(waits(() -> put("/api/contacts/" + lee, Map.of("lastName", "Leigh", "version", 0)))
                        .statusCode())
                .isEqualTo(200);
        Response decided = waits(() -> post(
                "/api/link-decisions",
                Map.of(
                        "choices",
                        List.of(Map.of(
                                "ledgerContactId", bench.id(books, "a"), "action", "LINK", "customerId", acme)))));
        assertThat(decided.statusCode()).isEqualTo(200);
        assertThat(waits(() -> workspace.admin().request().delete("/api/link-decisions/" + decided.path("id")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(waits(() -> put("/api/vendors/choice", Map.of("ids", List.of(bench.id(books, "b")), "chosen", true)))
                        .statusCode())
                .isLessThan(300);
    }

    @Test
    void aRequestDoesNotWaitForEver() {
        QuarkusTransaction.requiringNew().run(() -> {
            turn.await(workspace.id());
            Response answer = post("/api/companies", Map.of("name", "Crane"));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.<String>path("detail")).startsWith("Other changes to the customers");
        });
        assertThat(post("/api/companies", Map.of("name", "Crane")).statusCode()).isEqualTo(201);
    }

    @Test
    void whoUnlinksACustomerUnlinksNoOther() {
        UUID acme = bench.company(workspace.admin(), Map.of("name", "Acme"));
        UUID other = bench.company(workspace.admin(), Map.of("name", "Other"));
        bench.put(books, party("a", "Acme Ltd"));
        UUID party = bench.id(books, "a");
        link(party, acme);
        Response answer = meanwhile(
                () -> workspace.sales().request().delete("/api/customers/" + acme + "/xero-contact"),
                () -> link(party, other));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.<String>path("type")).endsWith("not-linked");
        assertThat(bench.customer(books, "a")).isEqualTo(other);
    }

    private void link(UUID party, UUID customer) {
        jdbi.useHandle(h -> h.execute(
                "update ledger_contact set link_state = 'LINKED', customer_kind = 'COMPANY', customer_id = ?,"
                        + " linking_due = false where workspace_id = ? and id = ?",
                customer,
                workspace.id(),
                party));
    }

    private Response post(String path, Map<String, ?> body) {
        return workspace.admin().request().body(body).post(path);
    }

    private Response put(String path, Map<String, ?> body) {
        return workspace.admin().request().body(body).put(path);
    }

    private <T> T waits(Supplier<T> action) {
        return meanwhile(action, () -> {});
    }

    /** What comes of an action that was begun while somebody else had the turn. */
    private <T> T meanwhile(Supplier<T> action, Runnable others) {
        CompletableFuture<T> begun = QuarkusTransaction.requiringNew().call(() -> {
            turn.take(workspace.id());
            CompletableFuture<T> waiting = CompletableFuture.supplyAsync(TestsReachEverything.asOwner(action));
            Eventually.until(() -> waiting.isDone() || somebodyWaits());
            assertThat(waiting).as("it waits").isNotDone();
            others.run();
            return waiting;
        });
        return begun.join();
    }

    private boolean somebodyWaits() {
        return jdbi.withHandle(
                h -> h.createQuery("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                        .mapTo(boolean.class)
                        .one());
    }
}
