package app.ledgerlink.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.Contract;
import app.ledgerlink.testing.DatabaseCable;
import app.ledgerlink.testing.Management;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database goes away under the running product, and comes back. */
@QuarkusTest
@TestProfile(StrainedServer.class)
class DatabaseAwayApiTest {

    private static final String ID = UUID.randomUUID().toString();

    @Inject
    Workspaces workspaces;

    @Inject
    Jdbi jdbi;

    @Inject
    DataSource connections;

    DatabaseCable cable;

    private SignedIn admin;
    private String key;
    private boolean cut;

    @BeforeEach
    void signIn() {
        admin = workspaces.create().admin();
        key = admin.request()
                .body(Map.of("name", "Till", "scope", "WRITE"))
                .post("/api/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    @AfterEach
    void join() {
        if (cut) {
            cable.join();
        }
    }

    @Test
    void everyOperationSaysWhenToComeBack() {
        cut();
        ForkJoinPool callers = new ForkJoinPool(16);
        try {
            assertThat(callers.submit(() -> Contract.committed().operations().parallelStream()
                                    .filter(operation -> !isUnavailable(request(operation)))
                                    .map(Contract.Operation::id)
                                    .toList())
                            .join())
                    .isEmpty();
        } finally {
            callers.shutdown();
        }
    }

    @Test
    void signingInAndKeysDoToo() {
        cut();
        requireUnavailable(json().body(Map.of("email", admin.email(), "password", admin.password()))
                .post("/api/session"));
        requireUnavailable(json().header("Authorization", "Bearer " + key).get("/api/customers"));
        Management.get("/q/health/ready").then().statusCode(503);
        Management.get("/q/health/live").then().statusCode(200);
        RestAssured.get("/").then().statusCode(200);
    }

    @Test
    void theFirstRequestAfterItCameBackIsAnswered() {
        List.of(1, 2, 3)
                .forEach(any -> admin.request().get("/api/session").then().statusCode(200));
        cut();
        requireUnavailable(json().cookie(SignedIn.COOKIE, admin.cookie()).get("/api/session"));
        cable.join();
        cut = false;
        for (int i = 0; i < 8; i++) {
            admin.request().get("/api/session").then().statusCode(200);
        }
    }

    @Test
    void connectionsThatTheServerEndsAreToldAlike() {
        admin.request().get("/api/session").then().statusCode(200);
        jdbi.useHandle(h ->
                h.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                        + " and pid <> pg_backend_pid() and application_name = current_setting('application_name')"));
        for (int i = 0; i < 8; i++) {
            Response answer = json().cookie(SignedIn.COOKIE, admin.cookie()).get("/api/session");
            if (answer.statusCode() != 200) {
                requireUnavailable(answer);
            }
        }
        admin.request().get("/api/session").then().statusCode(200);
    }

    @Test
    void soAreConnectionsThatAreAllInUse() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                taken.add(connections.getConnection());
            }
            requireUnavailable(json().cookie(SignedIn.COOKIE, admin.cookie()).get("/api/customers"));
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        admin.request().get("/api/customers").then().statusCode(200);
    }

    private void cut() {
        cable.cut();
        cut = true;
    }

    private Response request(Contract.Operation operation) {
        return json().cookie(SignedIn.COOKIE, admin.cookie())
                .body("{}")
                .request(operation.method(), operation.path().replaceAll("\\{\\w+}", ID));
    }

    private static RequestSpecification json() {
        return RestAssured.given().contentType(ContentType.JSON).accept(ContentType.JSON);
    }

    private static void requireUnavailable(Response answer) {
        assertThat(isUnavailable(answer))
                .as("%d %s", answer.statusCode(), answer.asString())
                .isTrue();
    }

    private static boolean isUnavailable(Response answer) {
        return answer.statusCode() == 503
                && answer.contentType().startsWith("application/problem+json")
                && Integer.parseInt(answer.header("Retry-After")) > 0
                && answer.path("type").equals("/problems/unavailable")
                && answer.path("status").equals(503)
                && !answer.<String>path("detail").isBlank();
    }
}
