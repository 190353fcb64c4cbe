package app.ledgerlink.creations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers to create that were tried before say so, and can be left out. No books are asked here. */
@QuarkusTest
class CustomersToCreateApiTest extends OutboundApi {

    @BeforeEach
    void tried() {
        UUID parked = created("/api/companies", Map.of("name", "Kea Limited"));
        UUID unlinked = created("/api/companies", Map.of("name", "Moa Limited"));
        queue(parked, unlinked).statusCode(202);
        awaitQueued(2);
        ended(parked, "PARKED", "Look at these first.");
        ended(unlinked, "LINKED", null);
    }

    private void ended(UUID customer, String state, String message) {
        jdbi.useHandle(h -> h.execute(
                "update contact_creation set state = ?, message = ?, due_at = null where customer_id = ?",
                state,
                message,
                customer));
    }

    private ValidatableResponse missing(String query) {
        return workspace
                .admin()
                .request()
                .get("/api/connections/" + connection + "/customers-to-create" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void eachSaysHowItsLatestCreationEnded() {
        missing("")
                .body("items.name", contains("Kea Limited", "Moa Limited", "Tui Limited"))
                .body("items.lastState", contains("PARKED", "LINKED", null))
                .body("items[0].lastMessage", equalTo("Look at these first."))
                .body("items[0].lastAt", notNullValue())
                .body("items[1].lastMessage", containsString("link was removed"))
                .body("items[2].lastMessage", nullValue())
                .body("items[2].lastAt", nullValue());
    }

    @Test
    void thoseThatWereTriedCanBeLeftOut() {
        missing("?tried=false").body("items.name", contains("Tui Limited")).body("total", equalTo(1));
        missing("?tried=true&size=1")
                .body("items.name", contains("Kea Limited"))
                .body("total", equalTo(2));
    }
}
