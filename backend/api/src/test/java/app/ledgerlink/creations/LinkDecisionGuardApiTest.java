package app.ledgerlink.creations;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.ledgerlink.testing.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people decide in Matching, or take back, keeps to what holds on a customer's page. No books are asked here. */
@QuarkusTest
class LinkDecisionGuardApiTest extends OutboundApi {

    private UUID party;

    @BeforeEach
    void parked() {
        party = fixture.party(workspace.id(), connection, "Tui (books)", null, null);
    }

    private ValidatableResponse decide(String action) {
        Map<String, Object> choice = "LINK".equals(action)
                ? Map.of("ledgerContactId", party, "action", action, "customerId", company)
                : Map.of("ledgerContactId", party, "action", action);
        return workspace
                .admin()
                .request()
                .body(Map.of("choices", List.of(choice)))
                .post("/api/link-decisions")
                .then();
    }

    private ValidatableResponse undo(SignedIn user, String decision) {
        return user.request().delete("/api/link-decisions/" + decision).then();
    }

    private void underWay(String state) {
        queue(company).statusCode(202);
        awaitQueued(1);
        jdbi.useHandle(h -> h.execute(
                "update contact_creation set state = ?, due_at = now() + interval '1 hour' where workspace_id = ?",
                state,
                workspace.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SENDING", "UNSURE"})
    void nobodyLinksWhatIsBeingCreated(String state) {
        underWay(state);
        decide("LINK")
                .statusCode(409)
                .body("type", equalTo("/problems/being-created"))
                .body("detail", containsString("Tui Limited"));
        standing(workspace.sales(), company).body("[0].links", empty());
    }

    @Test
    void nobodyBringsALinkBackOfWhatIsBeingCreated() {
        decide("LINK").statusCode(200);
        String unlinking = decide("UNLINK").statusCode(200).extract().path("id");
        underWay("SENDING");
        undo(workspace.admin(), unlinking).statusCode(409).body("type", equalTo("/problems/being-created"));
        standing(workspace.sales(), company).body("[0].links", empty());
    }

    @Test
    void theBooksOfAnotherConnectionDoNotHinder() {
        underWay("SENDING");
        party = fixture.party(workspace.id(), organisation("Second Books"), "Tui (second)", null, null);
        decide("LINK").statusCode(200);
    }

    @Test
    void salesTakeNoDecisionBackOnceTheyMayNotDecide() {
        decide("LINK").statusCode(200);
        SignedIn sales = workspace.sales();
        String unlinking = sales.request()
                .delete(contact())
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        settings("sales_may_create = false");
        undo(sales, unlinking).statusCode(403).body("detail", containsString("Only administrators"));
        standing(sales, company).body("[0].links", empty());
        settings("sales_may_create = true");
        undo(sales, unlinking).statusCode(200);
        standing(sales, company).body("[0].links", hasSize(1));
    }
}
