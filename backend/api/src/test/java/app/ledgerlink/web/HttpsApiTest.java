package app.ledgerlink.web;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told where people come by https. */
@QuarkusTest
@TestProfile(HttpsApiTest.Https.class)
class HttpsApiTest {

    public static class Https implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ledgerlink.public-url", "https://crm.example.com", "ledgerlink.worker.enabled", "false");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/session/help", "/api/session", "/assets/missing.js"})
    void browsersComeByHttpsAloneToThisNameAndThoseBelowIt(String path) {
        given().header("Host", "crm.example.com")
                .get(path)
                .then()
                .header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
}
