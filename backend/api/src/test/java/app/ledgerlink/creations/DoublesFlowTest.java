package app.ledgerlink.creations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import app.ledgerlink.sync.SyncFlow;
import app.ledgerlink.testing.Eventually;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.http.CallLog;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that Xero's own search does not find, since it compares letters, and that people take for one. */
@QuarkusTest
class DoublesFlowTest {

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    @Inject
    Jdbi jdbi;

    XeroStandin standin;

    private OutboundFlow flow;

    @BeforeEach
    void connect() {
        flow = OutboundFlow.connect(standin, clock, workspaces);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kea Tours (Wellington) | Kea Tours Wellington",
                "Kea's Tours | Kea’s Tours",
                "Kea Tours | 'Kea   Tours'",
                "Café Kea | Cafe\u0301 Kea",
                "Strauß Reisen | STRAUSS REISEN",
                "The Kea Ltd | Kea Limited"
            })
    void whatChangedSinceTheLastSyncIsComparedByOurOwnKeys(String ours, String theirs) {
        sync();
        standin.control().advance(Duration.ofMinutes(5));
        Contact other = flow.books().add(Contact.named(theirs));
        direction("BOTH");
        UUID customer = flow.company(ours);
        flow.await(customer, "PARKED");
        assertThat(flow.standing(customer).getString("[0].creation.message")).contains(theirs);
        preview(customer).body("lookAlikes.externalId", hasItem(other.id().toString()));
        flow.post(flow.workspace().sales(), customer, null)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/look-alikes"));
        assertThat(flow.calls("PUT")).isZero();
        assertThat(flow.books().contacts()).hasSize(1);
        flow.post(flow.workspace().sales(), customer, List.of(other.id().toString()))
                .then()
                .statusCode(202)
                .body("state", equalTo("LINKED"));
    }

    @Test
    void beforeTheFirstSyncAllContactsAreCompared() {
        flow.books().add(Contact.named("Kea’s Tours"));
        flow.post(flow.workspace().sales(), flow.company("Kea's Tours"), null)
                .then()
                .statusCode(409);
        assertThat(flow.calls("PUT")).isZero();
    }

    @Test
    void onlyWhatChangedIsRead() {
        flow.books().add(Contact.named("Somebody"));
        standin.control().advance(Duration.ofMinutes(5));
        sync();
        // As after an upgrade: what the next sync reads anew, a creation need not.
        jdbi.useHandle(h ->
                h.execute("update sync_watermark set whole_due = true where connection_id = ?", flow.connection()));
        standin.control().calls().clear();
        assertThat(flow.press(flow.company("Kea Tours"))).isEqualTo("LINKED");
        assertThat(standin.control().calls().entries().stream()
                        .filter(call -> call.method().equals("GET"))
                        .map(CallLog.Entry::query)
                        .filter(query -> !query.contains("where")))
                .hasSize(1);
        assertThat(standin.control().calls().entries())
                .filteredOn(call -> call.modifiedSince() != null)
                .hasSize(1);
        assertThat(flow.calls("GET") + flow.calls("PUT")).isEqualTo(3);
    }

    @Test
    void twoCustomersThatAreAlikeAndCreatedAtOnceEndInOneContact() {
        direction("TO_LEDGER");
        UUID one = flow.company("Kea's Tours");
        UUID two = flow.company(Map.of("name", "Kea’s Tours Ltd"));
        Eventually.until(() -> Stream.of(one, two)
                                .map(flow::state)
                                .filter("LINKED"::equals)
                                .count()
                        == 1
                && Stream.of(one, two).map(flow::state).filter("PARKED"::equals).count() == 1);
        assertThat(flow.books().contacts()).hasSize(1);
    }

    @Test
    void aDoubleOfACreationIsKeptForAPersonOnBothSides() {
        sync();
        UUID customer = flow.company("Kea's Tours");
        assertThat(flow.press(customer)).isEqualTo("LINKED");
        flow.books().add(Contact.named("Kea’s Tours Ltd"));
        standin.control().advance(Duration.ofMinutes(5));
        sync();
        flow.workspace()
                .admin()
                .request()
                .get("/api/ledger-contacts?linkState=PARKED")
                .then()
                .statusCode(200)
                .body("items.name", equalTo(List.of("Kea’s Tours Ltd")))
                .body("items[0].candidates[0].customerId", equalTo(customer.toString()));
        assertThat(flow.standing(customer).getString("[0].creation.message"))
                .contains("Xero also holds Kea’s Tours Ltd");
        int companies = jdbi.withHandle(h -> h.createQuery("select count(*) from company where workspace_id = ?")
                .bind(0, flow.workspace().id())
                .mapTo(int.class)
                .one());
        assertThat(companies).isEqualTo(1);
    }

    private ValidatableResponse preview(UUID customer) {
        return flow.workspace()
                .sales()
                .request()
                .get("/api/customers/" + customer + "/xero-contact")
                .then()
                .statusCode(200);
    }

    private void sync() {
        assertThat(new SyncFlow(flow.workspace().admin(), flow.connection())
                        .sync()
                        .getString("state"))
                .startsWith("SUCCEEDED");
    }

    private void direction(String direction) {
        jdbi.useHandle(h -> h.execute(
                "update sync_settings set direction = ? where workspace_id = ? and connection_id = ?",
                direction,
                flow.workspace().id(),
                flow.connection()));
    }
}
