package app.ledgerlink.creations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.customers.CustomerNumber;
import app.ledgerlink.sync.SyncFlow;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.books.Contact;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was created in the books comes back with the next sync: as what it is, and with nothing to ask about. */
@QuarkusTest
class SyncedAfterwardsFlowTest {

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    XeroStandin standin;

    private OutboundFlow flow;
    private SyncFlow sync;
    private UUID harbour;
    private UUID mia;

    @BeforeEach
    void connect() {
        flow = OutboundFlow.connect(standin, clock, workspaces);
        sync = new SyncFlow(flow.workspace().admin(), flow.connection());
        harbour = flow.company(Map.of(
                "name", "Harbour Cafe Ltd",
                "email", "office@harbour.example",
                "accountNumber", "HC-1",
                "billingAddress", Map.of("line1", "PO Box 7", "line2", "Te Aro", "country", "New Zealand"),
                "shippingAddress", Map.of("line1", "1 Quay Street", "attentionTo", "Dock", "region", "Hawke's Bay")));
        mia = flow.contact(Map.of(
                "firstName", "Mia",
                "lastName", "Moana",
                "email", "mia@harbour.example",
                "phone", "+64 4 555 0100",
                "mobile", "021 555 010",
                "companyId", harbour.toString()));
        flow.contact(Map.of("firstName", "Tom", "lastName", "Kea", "companyId", harbour.toString()));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void nothingDiffersAndNobodyIsDoubled() {
        assertThat(flow.press(harbour)).isEqualTo("LINKED");
        sync.sync();
        requireAsItWas();
        flow.advance(Duration.ofMinutes(5));
        Contact there = flow.requireOne(harbour);
        flow.books().edit(there, c -> c.taxNumber("123-456-789"));
        sync.sync();
        company().body("taxNumber", equalTo("123-456-789"));
        requireAsItWas();
    }

    @Test
    void whatWasCreatedByAProcessThatDiedIsLinkedByItsNumber() {
        Contact there = flow.books().add(Contact.named("Harbour Cafe Trading").number(CustomerNumber.of(harbour)));
        sync.sync();
        assertThat(flow.requireOne(harbour).id()).isEqualTo(there.id());
        requireOneCompany();
        assertThat(sync.openFates()).isEmpty();
    }

    @Test
    void withTheDirectionToXeroItsOtherContactsAreLeftOutInWords() {
        Map<String, Object> settings = admin().get("/api/connections/" + flow.connection() + "/sync-settings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
        settings.put("direction", "TO_LEDGER");
        admin().body(settings)
                .put("/api/connections/" + flow.connection() + "/sync-settings")
                .then()
                .statusCode(200);
        flow.books().add(Contact.named("Only In Xero"));
        sync.sync();
        requireOneCompany();
        assertThat(sync.openFates())
                .singleElement()
                .satisfies(fate -> assertThat(fate)
                        .containsEntry("recordName", "Only In Xero")
                        .containsEntry("outcome", "EXCLUDED")
                        .containsEntry("reason", "direction"));
    }

    private RequestSpecification admin() {
        return flow.workspace().admin().request();
    }

    private void requireAsItWas() {
        requireOneCompany();
        company()
                .body("phone", nullValue())
                .body("email", equalTo("office@harbour.example"))
                .body("people.name", equalTo(List.of("Mia Moana", "Tom Kea")));
        for (UUID id : List.of(harbour, mia)) {
            flow.workspace()
                    .sales()
                    .request()
                    .get("/api/customers/" + id + "/field-differences")
                    .then()
                    .statusCode(200)
                    .body("", empty());
        }
    }

    private void requireOneCompany() {
        flow.workspace().sales().request().get("/api/companies").then().body("total", equalTo(1));
    }

    private ValidatableResponse company() {
        return flow.workspace()
                .sales()
                .request()
                .get("/api/companies/" + harbour)
                .then()
                .statusCode(200);
    }
}
