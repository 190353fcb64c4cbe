package app.ledgerlink.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A caller that did not hear an answer asks again: what it asked for is done once. */
@QuarkusTest
class RepeatsApiTest {

    @Inject
    Workspaces workspaces;

    @Inject
    Jdbi jdbi;

    private TestWorkspace workspace;
    private SignedIn rep;

    @BeforeEach
    void signIn() {
        workspace = workspaces.create();
        rep = workspace.sales();
    }

    private ValidatableResponse create(SignedIn by, String key, String name) {
        return by.request()
                .header("Idempotency-Key", key)
                .body(Map.of("name", name))
                .post("/api/companies")
                .then();
    }

    private void requireCompanies(int number) {
        rep.request().get("/api/companies").then().statusCode(200).body("total", equalTo(number));
    }

    @Test
    void theSecondIsAnsweredAsTheFirst() {
        Response first = create(rep, "order-1", "Harbour Trust")
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .extract()
                .response();
        Response second = create(rep, "order-1", "Harbour Trust")
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .extract()
                .response();
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        requireCompanies(1);
    }

    @Test
    void whatHasNoBodyIsReplayedToo() {
        String id = create(rep, "a", "Harbour Trust").statusCode(201).extract().path("id");
        rep.request().delete("/api/companies/" + id).then().statusCode(204);
        for (int i = 0; i < 2; i++) {
            rep.request()
                    .header("Idempotency-Key", "b")
                    .post("/api/companies/" + id + "/restoration")
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("Harbour Trust"));
        }
    }

    @Test
    void theKeyOfAnotherRequestIsRefused() {
        create(rep, "order-1", "Harbour Trust").statusCode(201);
        create(rep, "order-1", "Dockside").statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
        requireCompanies(1);
    }

    @Test
    void whatWasRefusedChangedNothingAndIsTriedAfresh() {
        create(rep, "order-1", "").statusCode(400);
        create(rep, "order-1", "Harbour Trust").statusCode(201);
        requireCompanies(1);
    }

    @Test
    void keysOfOthersAreTheirOwn() {
        create(rep, "order-1", "Harbour Trust").statusCode(201);
        create(workspace.admin(), "order-1", "Dockside").statusCode(201);
        create(workspaces.create().sales(), "order-1", "Kiwi Tools").statusCode(201);
        requireCompanies(2);
    }

    @Test
    void aSecretIsToldOnceAndWhatItOpensIsMadeOnce() {
        for (int status : new int[] {201, 409}) {
            workspace
                    .admin()
                    .request()
                    .header("Idempotency-Key", "till")
                    .body(Map.of("name", "Till", "scope", "READ"))
                    .post("/api/api-keys")
                    .then()
                    .statusCode(status);
        }
        workspace.admin().request().get("/api/api-keys").then().body("items", hasSize(1));
        List<String> bodies =
                jdbi.withHandle(h -> h.select("select body from web_answer where workspace_id = ?", workspace.id())
                        .mapTo(String.class)
                        .list());
        assertThat(bodies).containsOnlyNulls();
    }

    @Test
    void ofManyAtOnceOneIsDone() {
        List<CompletableFuture<Integer>> asked = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> create(rep, "order-1", "Harbour Trust").extract().statusCode()))
                .toList();
        assertThat(asked).extracting(CompletableFuture::join).contains(201).isSubsetOf(201, 409);
        requireCompanies(1);
    }

    /** A day later nobody asks for the same again; and who was killed at work left nothing to replay. */
    @ParameterizedTest
    @CsvSource({"25 hours, 201", "6 minutes, "})
    void aKeyIsFreeAgain(String age, Integer status) {
        create(rep, "order-1", "Harbour Trust").statusCode(201);
        jdbi.useHandle(h -> h.execute(
                "update web_answer set begun_at = now() - cast(? as interval), status = ? where workspace_id = ?",
                age,
                status,
                workspace.id()));
        create(rep, "order-1", "Harbour Trust").statusCode(201).header("Idempotency-Replayed", nullValue());
        requireCompanies(2);
    }

    @Test
    void whatIsUnderWayIsNotBegunAgain() {
        create(rep, "order-1", "Harbour Trust").statusCode(201);
        jdbi.useHandle(h -> h.execute("update web_answer set status = null where workspace_id = ?", workspace.id()));
        create(rep, "order-1", "Harbour Trust").statusCode(409).body("type", equalTo("/problems/request-under-way"));
        requireCompanies(1);
    }

    @Test
    void anErasedPersonIsInNoAnswer() {
        SignedIn admin = workspace.admin();
        String id = admin.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("firstName", "Aroha", "lastName", "Tui"))
                .post("/api/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        jdbi.useHandle(h -> assertThat(answers(h)).isEqualTo(1));
        admin.request().put("/api/contacts/" + id + "/erasure").then().statusCode(204);
        jdbi.useHandle(h -> assertThat(answers(h)).isZero());
    }

    private long answers(org.jdbi.v3.core.Handle handle) {
        return handle.select("select count(*) from web_answer where workspace_id = ?", workspace.id())
                .mapTo(Long.class)
                .one();
    }
}
