package app.ledgerlink.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import app.ledgerlink.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that somebody makes lead here is not ours. */
@QuarkusTest
class HostApiTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/session", "/assets/for-tests.js", "/customers", "/api/nothing"})
    void answersToNoForeignName(String path) {
        given().header("Host", "evil.example:18300")
                .get(path)
                .then()
                .statusCode(421)
                .contentType(startsWith("application/problem+json"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .body("type", equalTo("/problems/unknown-host"))
                .body("detail", containsString("localhost:8080"));
    }

    @Test
    void aPageOfAForeignNameCannotSignIn() {
        given().header("Host", "evil.example:18300")
                .header("Origin", "http://evil.example:18300")
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json")
                .body(Map.of("email", "admin@ledgerlink.example", "password", "demo-admin"))
                .post("/api/session")
                .then()
                .statusCode(421);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:1", "127.0.0.1:8080", "[::1]:9"})
    void answersToEveryNameOfTheMachineItself(String host) {
        given().header("Host", host).get("/api/session/help").then().statusCode(200);
    }

    @Test
    void wantsOneName() {
        assertThat(RawHttp.send(
                        "GET /api/session HTTP/1.1", "Host: localhost", "Host: evil.example", "Connection: close"))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json");
        assertThat(RawHttp.send("GET /api/session HTTP/1.1", "Host: localhost", "Host: localhost", "Connection: close"))
                .startsWith("HTTP/1.1 400 ");
        assertThat(RawHttp.send("GET /api/session HTTP/1.1", "Connection: close"))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void theNameInTheFirstLineCountsToo() {
        assertThat(RawHttp.send("GET http://evil.example/api/session HTTP/1.1", "Host: localhost", "Connection: close"))
                .startsWith("HTTP/1.1 421 ");
        assertThat(RawHttp.send("GET http://localhost/api/session HTTP/1.1", "Host: localhost", "Connection: close"))
                .startsWith("HTTP/1.1 401 ");
    }

    @Test
    void doesNotChangeToHttp2() {
        assertThat(RawHttp.statusOf(
                        "GET /api/session/help HTTP/1.1",
                        "Host: localhost",
                        "Connection: Upgrade, HTTP2-Settings",
                        "Upgrade: h2c",
                        "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA"))
                .startsWith("HTTP/1.1 200 ");
        assertThat(RawHttp.statusOf("PRI * HTTP/2.0", "", "SM")).contains("501");
    }
}
