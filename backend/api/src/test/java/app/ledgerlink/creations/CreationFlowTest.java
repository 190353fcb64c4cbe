package app.ledgerlink.creations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.customers.CustomerNumber;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.books.Address;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Phone;
import app.ledgerlink.xerostandin.http.Faults;
import app.ledgerlink.xerostandin.http.Faults.Kind;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Create in Xero where nothing goes wrong: what arrives, what is linked, and what a person sees. */
@QuarkusTest
class CreationFlowTest {

    private static final Map<String, String> BILLING =
            Map.of("line1", "PO Box 7", "city", "Wellington", "postalCode", "6011", "country", "New Zealand");
    private static final Map<String, String> SHIPPING =
            Map.of("line1", "1 Quay Street", "city", "Napier", "region", "Hawke's Bay", "attentionTo", "Dock");

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
        standin.control().faults().clear();
        clock.reset();
    }

    private UUID harbour() {
        return flow.company(Map.of(
                "name", "Harbour Cafe Ltd",
                "phone", "04 555 0100",
                "accountNumber", "HC-1",
                "taxNumber", "123-456-789",
                "billingAddress", BILLING,
                "shippingAddress", SHIPPING));
    }

    private void direction(String direction) {
        jdbi.useHandle(h -> h.execute(
                "update sync_settings set direction = ? where workspace_id = ? and connection_id = ?",
                direction,
                flow.workspace().id(),
                flow.connection()));
    }

    @Test
    void anIndividualArrivesWithItsOwnAddresses() {
        UUID mia = flow.contact(Map.of(
                "firstName", "Mia",
                "lastName", "Cole",
                "email", "mia@cole.example",
                "mobile", "021 555 0112",
                "billingAddress", BILLING,
                "shippingAddress", SHIPPING));
        assertThat(flow.press(mia)).isEqualTo("LINKED");
        Contact there = flow.requireOne(mia);
        assertThat(there.name()).isEqualTo("Mia Cole");
        assertThat(there.firstName()).isEqualTo("Mia");
        assertThat(there.lastName()).isEqualTo("Cole");
        assertThat(there.email()).isEqualTo("mia@cole.example");
        assertThat(there.number()).isEqualTo(CustomerNumber.of(mia));
        assertThat(there.phones().get("MOBILE")).isEqualTo(new Phone("MOBILE", "64", null, "21 555 0112"));
        assertThat(there.addresses().get(Address.POBOX).line1()).isEqualTo("PO Box 7");
        assertThat(there.addresses().get(Address.STREET).city()).isEqualTo("Napier");
        assertThat(flow.calls("GET") + flow.calls("PUT"))
                .as("search, changes, write")
                .isEqualTo(3);
    }

    @Test
    void aContactOfACompanySendsTheCompanysAddressesAndItselfAsThePerson() {
        UUID company = harbour();
        flow.contact(Map.of("companyId", company, "firstName", "Ana", "lastName", "Reid"));
        UUID ben = flow.contact(Map.of(
                "companyId", company,
                "firstName", "Ben",
                "lastName", "Hale",
                "phone", "04 555 0202",
                "billingAddress", Map.of("line1", "Ben's own house")));
        flow.post(flow.workspace().sales(), ben, null)
                .then()
                .statusCode(202)
                .body("customerId", equalTo(company.toString()))
                .body("customerName", equalTo("Harbour Cafe Ltd"))
                .body("state", equalTo("LINKED"))
                .body("openInLedgerUrl", notNullValue());
        Contact there = flow.requireOne(company);
        assertThat(there.name()).isEqualTo("Harbour Cafe Ltd");
        assertThat(there.lastName()).isEqualTo("Hale");
        assertThat(there.phones().get("DDI")).isEqualTo(new Phone("DDI", "64", "4", "555 0202"));
        assertThat(there.phones().get("DEFAULT")).isEqualTo(new Phone("DEFAULT", "64", "4", "555 0100"));
        assertThat(there.persons()).extracting(p -> p.lastName()).containsExactly("Reid");
        assertThat(there.addresses().get(Address.POBOX).line1()).isEqualTo("PO Box 7");
        assertThat(there.addresses().get(Address.STREET).attentionTo()).isEqualTo("Dock");
        assertThat(flow.standing(ben).getString("[0].customerId"))
                .as("the contact's page shows the company's contact")
                .isEqualTo(company.toString());
    }

    @Test
    void whatWillBeSentIsWhatIsSent() {
        UUID company = harbour();
        flow.workspace()
                .sales()
                .request()
                .queryParam("currency", "USD")
                .get("/api/customers/" + company + "/xero-contact")
                .then()
                .statusCode(200)
                .body("standing.mayCreate", equalTo(true))
                .body("standing.creation", nullValue())
                .body("draft.problems", empty())
                .body("draft.values.find { it.field == 'NAME' }.value", equalTo("Harbour Cafe Ltd"))
                .body("draft.values.find { it.field == 'CURRENCY' }.source.kind", equalTo("CHOICE"))
                .body("draft.values.find { it.field == 'BILLING_ADDRESS' }.address.city", equalTo("Wellington"))
                .body("draft.values.find { it.field == 'CONTACT_NUMBER' }.value", equalTo(CustomerNumber.of(company)))
                .body("lookAlikes", empty())
                .body("searchTrouble", nullValue());
        assertThat(flow.calls("GET")).as("search and changes").isEqualTo(2);
        assertThat(flow.calls("PUT")).isZero();
    }

    @Test
    void booksThatDoNotAnswerAreToldBesideTheDraft() {
        UUID company = harbour();
        standin.control().faults().plan(Faults.Fault.of(Kind.DROP_BEFORE, "/Contacts", 99));
        flow.workspace()
                .sales()
                .request()
                .get("/api/customers/" + company + "/xero-contact")
                .then()
                .statusCode(200)
                .body("draft.values", hasSize(8))
                .body("searchTrouble", containsString("not searched"));
    }

    @Test
    void aLookAlikeIsShownAndCanBeLinkedInsteadAndThatTakenBack() {
        UUID company = harbour();
        Contact other = flow.books().add(Contact.named("Harbour Cafe").email("info@harbour.example"));
        flow.workspace()
                .sales()
                .request()
                .get("/api/customers/" + company + "/xero-contact")
                .then()
                .statusCode(200)
                .body("lookAlikes.externalId", contains(other.id().toString()));
        flow.post(flow.workspace().sales(), company, null)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/look-alikes"))
                .body("errors.message", contains(other.id().toString()));
        assertThat(flow.calls("PUT")).isZero();
        String decision = flow.workspace()
                .sales()
                .request()
                .body(Map.of("externalId", other.id().toString()))
                .put("/api/customers/" + company + "/xero-contact")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        assertThat(flow.standing(company).getList("[0].links.externalId"))
                .containsExactly(other.id().toString());
        flow.post(flow.workspace().sales(), company, null)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-linked"));
        flow.workspace()
                .admin()
                .request()
                .delete("/api/link-decisions/" + decision)
                .then()
                .statusCode(200);
        assertThat(flow.standing(company).getList("[0].links")).isEmpty();
    }

    @Test
    void anArchivedContactIsNotLinkedAndTheReasonIsSaid() {
        UUID company = harbour();
        Contact other = flow.books().add(Contact.named("Harbour Cafe"));
        flow.books().archive(other);
        flow.workspace()
                .sales()
                .request()
                .body(Map.of("externalId", other.id().toString()))
                .put("/api/customers/" + company + "/xero-contact")
                .then()
                .statusCode(409)
                .body("detail", containsString("archived"));
    }

    @Test
    void oneThatWasUnlinkedIsNeitherTakenUpAgainNorCreatedTwice() {
        UUID company = harbour();
        flow.press(company);
        Contact there = flow.requireOne(company);
        flow.workspace()
                .sales()
                .request()
                .delete("/api/customers/" + company + "/xero-contact")
                .then()
                .statusCode(200);
        assertThat(flow.standing(company).getList("[0].links")).isEmpty();
        assertThat(flow.press(company)).isEqualTo("REFUSED");
        assertThat(flow.standing(company).getString("[0].creation.message")).contains("unlinked", "Link it again");
        assertThat(flow.standing(company).getList("[0].links")).isEmpty();
        assertThat(flow.held(company)).extracting(Contact::id).containsExactly(there.id());
        assertThat(flow.calls("PUT")).isEqualTo(1);
    }

    @Test
    void aDraftThatXeroWouldRefuseIsNotSent() {
        UUID company = flow.company(
                Map.of("name", "Smith <Export>", "billingAddress", Map.of("line1", "1 Road", "country", "NZ 1")));
        flow.post(flow.workspace().sales(), company, null)
                .then()
                .statusCode(202)
                .body("state", equalTo("REFUSED"))
                .body("problems.field", contains("NAME", "BILLING_ADDRESS"))
                .body("problems[1].part", equalTo("country"));
        flow.requireNone(company);
        assertThat(flow.calls("GET") + flow.calls("PUT")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TO_LEDGER", "BOTH"})
    void aNewCustomerIsCreatedByItself(String direction) {
        direction(direction);
        UUID company = harbour();
        flow.await(company, "LINKED");
        flow.requireOne(company);
        assertThat(flow.standing(company).getBoolean("[0].creation.automatic")).isTrue();
    }

    @Test
    void onesThatExistAreNotCreatedByThemselvesAndALookAlikeParksANewOne() {
        UUID before = flow.company("Old Friend Ltd");
        flow.books().add(Contact.named("Harbour Cafe"));
        direction("TO_LEDGER");
        UUID company = harbour();
        flow.await(company, "PARKED");
        assertThat(flow.standing(company).getString("[0].creation.message")).contains("Harbour Cafe");
        assertThat(flow.calls("PUT")).isZero();
        assertThat(flow.state(before)).isNull();
        flow.post(
                        flow.workspace().sales(),
                        company,
                        List.of(flow.books().contacts().iterator().next().id().toString()))
                .then()
                .statusCode(202)
                .body("state", equalTo("LINKED"))
                .body("automatic", equalTo(false));
    }

    @Test
    void tickedCustomersAreCreatedOneByOne() {
        List<UUID> ticked = IntStream.range(0, 8)
                .mapToObj(
                        i -> flow.company(List.of("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel")
                                .get(i)))
                .toList();
        flow.workspace()
                .admin()
                .request()
                .body(Map.of("customerIds", ticked))
                .post("/api/connections/" + flow.connection() + "/contact-creations")
                .then()
                .statusCode(202)
                .body("queued", equalTo(8))
                .body("skipped", equalTo(0));
        ticked.forEach(c -> flow.await(c, "LINKED"));
        ticked.forEach(flow::requireOne);
        assertThat(flow.calls("GET") + flow.calls("PUT")).as("three calls each").isEqualTo(24);
        flow.workspace()
                .admin()
                .request()
                .get("/api/connections/" + flow.connection() + "/customers-to-create")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
    }

    @Test
    void theAuditTrailTellsWhatWasSentByWhomAndWhatXeroSaid() {
        UUID company = harbour();
        flow.press(company);
        flow.workspace()
                .admin()
                .request()
                .queryParam("action", "CONTACT_CREATED_IN_LEDGER")
                .get("/api/audit-events")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].subjectName", equalTo("Harbour Cafe Ltd"))
                .body("items[0].actorName", equalTo("Test SALES"))
                .body("items[0].address", notNullValue())
                .body("items[0].correlationId", notNullValue())
                .body("items[0].after.name", equalTo("Harbour Cafe Ltd"))
                .body("items[0].after.billingAddress", containsString("PO Box 7"));
    }
}
