package app.ledgerlink.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.ledgerlink.testing.Contract;
import app.ledgerlink.testing.Management;
import app.ledgerlink.testing.RawHttp;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Health and metrics are on a port of their own, and tell nothing about anybody. */
@QuarkusTest
class ManagementApiTest {

    private static final Pattern URI = Pattern.compile("uri=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-");
    /** The last is a template that the contract leaves out: the way back from the log-in at Xero. */
    private static final Set<String> KINDS = Set.of("/api", "/pages", "/assets", "NOT_FOUND", "/xero/callback");

    @Inject
    Workspaces workspaces;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/metrics",
                "/q/health/ready",
                "/q/health/live",
                "/q",
                "//q/metrics",
                "/%71/metrics",
                "/assets/../q/metrics",
                "/api/%2e%2e/q/metrics",
                "/q/openapi"
            })
    void areNotWherePeopleAre(String path) {
        assertThat(RawHttp.send("GET " + path + " HTTP/1.1", "Host: localhost", "Connection: close"))
                .matches("(?s)HTTP/1.1 (404|401) .*")
                .doesNotContain("jvm_", "\"UP\"");
    }

    @Test
    void answerOnTheirOwnPort() {
        Management.get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        Management.get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        assertThat(Management.get("/q/metrics").asString()).contains("jvm_memory");
    }

    @Test
    void nobodyElsesRequestIsAnsweredThere() {
        assertThat(Management.get("/api/session/help").statusCode()).isEqualTo(404);
    }

    @Test
    void metricsNameNoRecordAndNoInventedPath() {
        SignedIn user = workspaces.create().admin();
        String id = UUID.randomUUID().toString();
        for (String path : List.of(
                "/api/companies/" + id,
                "/api/customers/" + id + "/balance",
                "/api/users/" + id,
                "/api/invented-" + id,
                "/api/companies",
                "/customers/" + id,
                "/invented-" + id,
                "/assets/" + id + ".js",
                "/" + id + ".png",
                "/q/" + id)) {
            given().cookie(SignedIn.COOKIE, user.cookie()).get(path);
            given().cookie(SignedIn.COOKIE, "invented").get(path);
            given().header("Authorization", "Bearer ll_invented").get(path);
            given().header("Sec-Fetch-Site", "cross-site").delete(path);
            given().header("Host", "evil.example").get(path);
            given().contentType("text/plain").body("x").post(path);
            given().contentType("application/json")
                    .cookie(SignedIn.COOKIE, user.cookie())
                    .body(Map.of())
                    .put(path);
            given().get(path);
            given().request("INVENTED", path);
            RawHttp.send("GET " + path + " HTTP/1.1", "Connection: close");
            RawHttp.send("GET " + path + "%zz HTTP/1.1", "Host: localhost", "Connection: close");
        }
        String metrics = Management.get("/q/metrics").asString();
        Set<String> known = Contract.committed().operations().stream()
                .map(operation -> operation.path().replaceFirst("^/api", ""))
                .collect(Collectors.toSet());
        assertThat(metrics).contains("uri=\"/companies/{id}\"");
        assertThat(ID.matcher(metrics).find()).isFalse();
        assertThat(metrics).doesNotContain("invented", "INVENTED");
        assertThat(URI.matcher(metrics)
                        .results()
                        .map(result -> result.group(1))
                        .filter(uri -> !KINDS.contains(uri))
                        .distinct())
                .isSubsetOf(known);
    }
}
