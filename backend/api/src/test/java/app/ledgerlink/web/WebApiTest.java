package app.ledgerlink.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import app.ledgerlink.testing.RawHttp;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WebApiTest {

    @Inject
    Workspaces workspaces;

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null"
    })
    void refusesAChangeFromAForeignSite(String header, String value) {
        SignedIn user = workspaces.create().sales();
        user.request()
                .header(header, value)
                .delete("/api/session")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/foreign-site"));
        user.request().header(header, value).get("/api/session").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none", "X-Nothing, at-all"})
    void takesAChangeFromItsOwnPages(String header, String value) {
        workspaces
                .create()
                .sales()
                .request()
                .header(header, value)
                .delete("/api/session")
                .then()
                .statusCode(204);
    }

    @Test
    void takesAChangeWhoseOriginIsTheHostItself() {
        String own = "http://localhost:" + io.restassured.RestAssured.port;
        workspaces
                .create()
                .sales()
                .request()
                .header("Origin", own)
                .delete("/api/session")
                .then()
                .statusCode(204);
    }

    @ParameterizedTest
    @CsvSource({"/api/session, 401", "/api/nothing, 404", "/, 200"})
    void everyAnswerTellsTheIdOfItsRequest(String path, int status) {
        String first = given().get(path).then().statusCode(status).extract().header("Request-Id");
        String second = given().get(path).then().statusCode(status).extract().header("Request-Id");
        assertThat(UUID.fromString(first)).isNotEqualTo(UUID.fromString(second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/api", "/api/session/nothing/at/all"})
    void tellsThatTheApiHasNoSuchAddress(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"))
                .body("status", equalTo(404));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/missing.js", "/favicon.png", "/q/nothing"})
    void missingFilesAreNotPages(String path) {
        given().get(path).then().statusCode(404).header("Cache-Control", "no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/assets/for-tests.js", "/api/session", "/api/nothing", "/assets/missing.js"})
    void opensNoDeviceAndNoWindowToOtherSites(String path) {
        given().get(path)
                .then()
                .header("Permissions-Policy", containsString("camera=()"))
                .header("Cross-Origin-Opener-Policy", "same-origin-allow-popups")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    @Test
    void protectsEveryAnswer() {
        given().get("/api/session/help")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Frame-Options", "DENY")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/session/help", "/api/session", "/api/nothing", "/api"})
    void noBrowserOpensDataAsAPage(String path) {
        given().get(path).then().header("Content-Disposition", "attachment; filename=\"api.json\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/customers", "/assets/for-tests.js", "/assets/missing.js"})
    void pagesAndTheirPartsAreOpened(String path) {
        given().get(path).then().header("Content-Disposition", nullValue()).header("X-Frame-Options", "DENY");
    }

    @Test
    void aRedirectIsFollowed() {
        assertThat(RawHttp.send(
                                "GET /api/xero/callback?state=unknown&code=unknown HTTP/1.1",
                                "Host: localhost",
                                "Connection: close",
                                "Cookie: " + SignedIn.COOKIE + "="
                                        + workspaces.create().admin().cookie())
                        .toLowerCase(Locale.ROOT))
                .startsWith("http/1.1 303 ")
                .contains("location: ", "/connected")
                .doesNotContain("content-disposition");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/customers/018f0000-0000-7000-8000-000000000000"})
    void givesTheStartPageForEveryAddressOfTheFrontEnd(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Cache-Control", "no-cache")
                .body(containsString("the start page"));
    }

    @Test
    void letsBrowsersKeepWhatIsNamedByItsContent() {
        given().get("/assets/for-tests.js").then().statusCode(200).header("Cache-Control", containsString("immutable"));
    }
}
