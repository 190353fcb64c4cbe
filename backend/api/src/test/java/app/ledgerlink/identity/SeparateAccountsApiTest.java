package app.ledgerlink.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the admin of one workspace learns of a person's account in another: nothing. */
@QuarkusTest
class SeparateAccountsApiTest extends PersonInTwoWorkspaces {

    @Inject
    ObjectMapper json;

    @Test
    void addingSomebodyWhoIsKnownElsewhereLooksLikeAddingANewPerson() throws Exception {
        settle(first, IN_FIRST);
        String unknown = "person-" + UUID.randomUUID() + "@firm.example";
        Response known = add(second, email.toUpperCase());
        Response fresh = add(second, unknown);
        assertThat(shape(known)).isEqualTo(shape(fresh));
        assertThat(known.path("user.email").toString()).isEqualTo(email);
        // what the admin can try out with the temporary password is the same too
        for (Response added : List.of(known, fresh)) {
            String address = added.path("user.email");
            Response signedIn = signIn(address, temporary(added));
            signedIn.then()
                    .statusCode(200)
                    .body("workspace.id", equalTo(second.id().toString()))
                    .body("user.email", equalTo(address))
                    .body("duties", contains("CHANGE_PASSWORD"))
                    .body("workspaces", hasSize(1));
            by(signedIn)
                    .join(address, "what the other one may be")
                    .statusCode(403)
                    .body("type", equalTo("/problems/duty-first"));
            by(by(signedIn)
                            .request()
                            .body(Map.of("current", temporary(added), "wanted", IN_SECOND))
                            .put("/api/session/password"))
                    .join(address, "what the other one may be")
                    .statusCode(400)
                    .body("errors[0].field", equalTo("password"));
        }
        List<JsonNode> rows = json.readTree(second.admin()
                        .request()
                        .get("/api/users?size=200")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .path("items")
                .findParents("email");
        assertThat(rows.stream().map(r -> r.path("email").asText())).contains(email, unknown);
        assertThat(rows.toString()).doesNotContain("elsewhere.invalid");
        signIn(email, IN_FIRST)
                .then()
                .statusCode(200)
                .body("workspace.id", equalTo(first.id().toString()));
    }

    /** Names and kinds of all fields, without their values. */
    private String shape(Response response) throws Exception {
        return response.statusCode() + " " + shape(json.readTree(response.asString()));
    }

    private static String shape(JsonNode node) {
        StringBuilder shape = new StringBuilder(node.getNodeType().name());
        node.fields().forEachRemaining(f -> shape.append(f.getKey()).append(shape(f.getValue())));
        return shape.toString();
    }

    @Test
    void twiceInOneWorkspaceIsRefusedInTheSameWords() {
        settle(first, IN_FIRST);
        temporary(add(second, email));
        String detail = add(second, email).then().statusCode(400).extract().path("detail");
        assertThat(add(first, email).then().statusCode(400).extract().<String>path("detail"))
                .isEqualTo(detail);
    }

    /** An admin who makes an account with somebody's address gets devices for it, and no guesses at the other by them. */
    @Test
    void aDeviceOfOneAccountIsAStrangerToTheOther() {
        settle(first, IN_FIRST);
        String password = temporary(add(second, email));
        int status = 401;
        for (int round = 0; round < 8 && status == 401; round++) {
            Response own = signIn(email, password);
            status = own.statusCode() == 200 ? 401 : own.statusCode();
            for (int guess = 0; guess < 4 && status == 401; guess++) {
                status = signIn(own.detailedCookies(), email, "a guess " + round + guess)
                        .statusCode();
            }
        }
        assertThat(status).isEqualTo(429);
    }

    /** The work of a sign-in tells nothing of other workspaces, with a known device or without. */
    @Test
    void aWrongPasswordCostsTheSameWhateverExistsElsewhere() {
        settle(first, IN_FIRST);
        Cookies device = signIn(email, IN_FIRST).detailedCookies();
        String nobody = "nobody-" + UUID.randomUUID() + "@firm.example";
        long alone = comparedBy(device, email, 401);
        assertThat(comparedBy(new Cookies(), nobody, 401)).isEqualTo(alone);
        settle(second, IN_SECOND);
        assertThat(comparedBy(device, email, 401)).isEqualTo(alone);
        assertThat(comparedBy(new Cookies(), email, 401)).isEqualTo(alone);
        by(signIn(email, IN_SECOND)).join(email, IN_FIRST).statusCode(204);
        assertThat(comparedBy(device, email, 401)).isEqualTo(alone);
        // nor does the number of guesses until they are slowed
        jdbi.useHandle(h -> h.execute("delete from sign_in_attempt"));
        int both = guesses(device);
        jdbi.useHandle(h -> {
            h.execute("delete from sign_in_attempt");
            h.execute(
                    "delete from app_user where workspace_id = ? and id = cast(? as uuid)",
                    second.id(),
                    userIn(second));
        });
        assertThat(guesses(device)).isEqualTo(both);
    }

    private int guesses(Cookies device) {
        int guesses = 0;
        while (signIn(device, email, "a guess").statusCode() == 401) {
            guesses++;
        }
        return guesses;
    }

    private static long comparedBy(Cookies cookies, String email, int status) {
        long before = Passwords.COMPARED.sum();
        signIn(cookies, email, "a wrong password").then().statusCode(status);
        return Passwords.COMPARED.sum() - before;
    }

    /** Whose slips these are is not known: the other account of the address learns neither place nor device. */
    @Test
    void theSlipsOfOneAreNotToldToTheOther() {
        settle(first, IN_FIRST);
        String temporary = temporary(add(second, email));
        signIn(email, "a slip of the fingers").then().statusCode(401);
        assertThat(actions(second)).doesNotContain("SIGN_IN_FAILED");
        Person there = by(by(signIn(email, temporary))
                .request()
                .body(Map.of("current", temporary, "wanted", IN_SECOND))
                .put("/api/session/password"));
        there.session().body("failedSignIns", equalTo(null));
        signIn(email, "a slip of the fingers").then().statusCode(401);
        second.admin()
                .request()
                .get("/api/audit-events?action=SIGN_IN_FAILED")
                .then()
                .body("items", hasSize(1))
                .body("items[0].address", equalTo(null))
                .body("items[0].after", equalTo(null));
        there.session().body("failedSignIns.failures", equalTo(1)).body("failedSignIns.addresses", empty());
    }
}
