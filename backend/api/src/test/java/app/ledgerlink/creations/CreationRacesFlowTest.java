package app.ledgerlink.creations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import app.ledgerlink.sync.SyncSettings.Direction;
import app.ledgerlink.testing.Eventually;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.http.Faults;
import app.ledgerlink.xerostandin.http.Faults.Kind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people decide while a creation is under way: no second contact, and none that nobody is told of. */
@QuarkusTest
class CreationRacesFlowTest extends OneCustomerFlow {

    /** Sent, perhaps arrived, and nobody can look for a while. */
    private void leaveUnsure(Kind put) {
        leaveUnsure(customer, put);
    }

    private void leaveUnsure(UUID customer, Kind put) {
        flow.fault(put, "PUT", 0);
        standin.control()
                .faults()
                .plan(new Faults.Fault(Kind.STATUS, "/Contacts/LL-", "GET", 3, 0, 503, null, Map.of(), 0));
        flow.press(customer);
        Eventually.until(() -> "UNSURE".equals(flow.state(customer))
                && flow.standing(customer).getString("[0].creation.message").contains("tried again"));
    }

    private UUID inXero(String name) {
        synchronized (flow.books()) {
            return flow.books().add(new Contact().name(name)).id();
        }
    }

    private ValidatableResponse link(UUID contact) {
        return flow.workspace()
                .sales()
                .request()
                .body(Map.of("connectionId", flow.connection(), "externalId", contact.toString()))
                .put("/api/customers/" + customer + "/xero-contact")
                .then();
    }

    @Test
    void nobodyLinksAnotherContactWhileOneMayHaveBeenCreated() {
        UUID other = inXero("Harbour Cafe 2010");
        leaveUnsure(Kind.DROP_AFTER);
        link(other).statusCode(409).body("type", equalTo("/problems/being-created"));
        flow.advance(Duration.ofMinutes(1));
        flow.await(customer, "LINKED");
        flow.requireOne(customer);
    }

    @Test
    void whatArrivedIsToldThoughTheCustomerWasLinkedOtherwise() {
        UUID other = inXero("Harbour Cafe 2010");
        leaveUnsure(Kind.DROP_AFTER);
        jdbi.useHandle(h -> h.execute(
                "insert into ledger_contact (workspace_id, id, connection_id, external_id, name, status,"
                        + " external_updated_at, customer_kind, customer_id, link_state)"
                        + " values (?, ?, ?, ?, 'Harbour Cafe 2010', 'ACTIVE', now(), 'COMPANY', ?, 'LINKED')",
                flow.workspace().id(),
                UUID.randomUUID(),
                flow.connection(),
                other.toString(),
                customer));
        flow.advance(Duration.ofMinutes(1));
        Eventually.until(() -> audit("CONTACT_CREATED_IN_LEDGER") == 1);
        assertThat(flow.held(customer)).hasSize(1);
        assertThat(flow.standing(customer).getList("[0].links.externalId")).containsExactly(other.toString());
        assertThat(column("message", customer)).contains("two contacts", "Harbour Cafe 2010");
    }

    private int audit(String action) {
        return flow.workspace()
                .admin()
                .request()
                .get("/api/audit-events?action=" + action + "&subjectId=" + customer)
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    @Test
    void aCreationThatWaitsForAPersonEndsWithTheLink() {
        UUID other = inXero("Harbour Cafe Limited");
        queue(customer);
        flow.await(customer, "PARKED");
        link(other).statusCode(200);
        assertThat(flow.state(customer)).isEqualTo("LINKED");
        flow.workspace()
                .admin()
                .request()
                .get(creations() + "?state=PARKED")
                .then()
                .body("total", equalTo(0));
        assertThat(flow.calls("PUT")).isZero();
    }

    @Test
    void aSimilarNameWaitsForAPersonToo() {
        inXero("Harbour Cafes Ltd");
        queue(customer);
        flow.await(customer, "PARKED");
        assertThat(flow.calls("PUT")).isZero();
    }

    @Test
    void aKeyKeepsTheTimeOfItsFirstSending() {
        clock.set(clock.instant());
        flow.fault(Kind.DROP_BEFORE, "PUT", 0);
        flow.fault(Kind.DROP_BEFORE, "PUT", 0);
        flow.fault(Kind.DROP_BEFORE, "PUT", 0);
        flow.press(customer);
        Map<String, Object> first = sent();
        Eventually.until(() -> flow.unsureAfter(customer, 2));
        flow.advance(Duration.ofMinutes(4));
        Eventually.until(() -> flow.unsureAfter(customer, 3));
        assertThat(sent()).isEqualTo(first);
        flow.advance(Duration.ofMinutes(2));
        flow.await(customer, "LINKED");
        flow.requireOne(customer);
    }

    private Map<String, Object> sent() {
        return jdbi.withHandle(
                h -> h.createQuery("select idempotency_key, sent_at from contact_creation where customer_id = ?")
                        .bind(0, customer)
                        .mapToMap()
                        .one());
    }

    @Test
    void whatWaitsIsNotCreatedAfterTheDirectionWasTurned() {
        turn(Direction.BOTH);
        flow.fault(Kind.STATUS, "GET", 429, null, Map.of("X-Rate-Limit-Problem", "day", "Retry-After", "9000"));
        UUID entered = flow.company("Lantern Books");
        Eventually.until(() -> waits(entered));
        turn(Direction.FROM_LEDGER);
        assertThat(flow.standing(entered).getString("[0].creation")).isNull();
        flow.advance(Duration.ofHours(3));
        queue(customer);
        flow.await(customer, "LINKED");
        assertThat(flow.calls("PUT")).as("of the other one, which was older").isEqualTo(1);
    }

    @Test
    void whatWaitsForBooksWhoseLinkWasEndedWaitsForAPerson() {
        turn(Direction.TO_LEDGER);
        flow.fault(Kind.STATUS, "GET", 429, null, Map.of("X-Rate-Limit-Problem", "day", "Retry-After", "9000"));
        UUID entered = flow.company("Lantern Books");
        Eventually.until(() -> waits(entered));
        flow.workspace()
                .admin()
                .request()
                .delete("/api/connections/" + flow.connection())
                .then()
                .statusCode(204);
        Eventually.until(() -> column("state", entered).equals("PARKED"));
    }

    private boolean waits(UUID entered) {
        String message = flow.standing(entered).getString("[0].creation.message");
        return "QUEUED".equals(flow.state(entered)) && message != null;
    }

    private void turn(Direction direction) {
        String path = "/api/connections/" + flow.connection() + "/sync-settings";
        JsonPath now =
                flow.workspace().admin().request().get(path).then().extract().jsonPath();
        Map<String, Object> settings = new HashMap<>(now.getMap("$"));
        settings.put("direction", direction.name());
        flow.workspace().admin().request().body(settings).put(path).then().statusCode(200);
    }

    @Test
    void booksThatCannotBeSearchedTenTimesEndInWordsAndNothingSent() {
        standin.control()
                .faults()
                .plan(new Faults.Fault(Kind.STATUS, OutboundFlow.CONTACTS, "GET", 99, 0, 503, null, Map.of(), 0));
        assertThat(flow.press(customer)).isEqualTo("QUEUED");
        for (int setback = 2; setback <= 10; setback++) {
            String expected = String.valueOf(setback == 10 ? 0 : setback);
            flow.advance(Duration.ofMinutes(11));
            Eventually.until(() -> column("setbacks", customer).equals(expected));
        }
        flow.requireNone(customer);
        assertThat(flow.state(customer)).isEqualTo("REFUSED");
        assertThat(flow.standing(customer).getString("[0].creation.message")).contains("10 times", "try again later");
        assertThat(flow.calls("PUT")).isZero();
    }

    @Test
    void whatIsSentIsWhatWasSeen() {
        String version = flow.workspace()
                .sales()
                .request()
                .get("/api/customers/" + customer + "/xero-contact?connectionId=" + flow.connection())
                .then()
                .extract()
                .path("draft.version");
        Map<String, Object> seen = Map.of("connectionId", flow.connection(), "draftVersion", version);
        Map<String, Object> other = Map.of("connectionId", flow.connection(), "draftVersion", "of-another-time");
        String path = "/api/customers/" + customer + "/xero-contact";
        flow.workspace()
                .sales()
                .request()
                .body(other)
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/changed-since"))
                .body("detail", containsString("Look again"));
        flow.workspace()
                .sales()
                .request()
                .body(seen)
                .post(path)
                .then()
                .statusCode(202)
                .body("state", equalTo("LINKED"));
    }

    @Test
    void whoWaitsForOneThatIsAlikeAsksXeroNothingAndWaitsADayAtMost() {
        clock.set(clock.instant());
        leaveUnsure(Kind.DROP_BEFORE);
        jdbi.useHandle(h -> h.execute(
                "update contact_creation set due_at = due_at + interval '3 days' where customer_id = ?", customer));
        UUID alike = flow.company("Harbour Cafe Limited");
        standin.control().calls().clear();
        queue(alike);
        for (int setback = 1; setback <= 4; setback++) {
            String expected = String.valueOf(setback);
            Eventually.until(() -> column("setbacks", alike).equals(expected)
                    && column("state", alike).equals("QUEUED"));
            flow.advance(Duration.ofMinutes(11));
        }
        flow.advance(Duration.ofHours(24));
        Eventually.until(() -> column("state", alike).equals("REFUSED"));
        assertThat(column("message", alike)).contains("Look at that customer first");
        assertThat(standin.control().calls().entries()).isEmpty();
    }

    @Test
    void ofTwoThatBecameAlikeWhileNobodyKnewTheOlderGoesFirst() {
        clock.set(clock.instant());
        leaveUnsure(Kind.DROP_BEFORE);
        flow.advance(Duration.ofSeconds(1));
        UUID younger = flow.company("Lantern Books");
        leaveUnsure(younger, Kind.DROP_BEFORE);
        jdbi.useHandle(h -> h.execute("update company set name = 'Harbour Cafe Limited' where id = ?", younger));
        standin.control().faults().clear();
        flow.advance(Duration.ofMinutes(6));
        flow.await(customer, "LINKED");
        flow.advance(Duration.ofMinutes(11));
        flow.await(younger, "PARKED");
        flow.requireOne(customer);
        assertThat(flow.held(younger)).isEmpty();
    }

    private void queue(UUID ticked) {
        flow.workspace()
                .admin()
                .request()
                .body(Map.of("customerIds", List.of(ticked)))
                .post(creations())
                .then()
                .statusCode(202);
    }

    private String creations() {
        return "/api/connections/" + flow.connection() + "/contact-creations";
    }
}
