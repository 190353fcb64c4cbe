package app.ledgerlink.creations;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.customers.CustomerNumber;
import app.ledgerlink.testing.Eventually;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Status;
import app.ledgerlink.xerostandin.http.Faults;
import app.ledgerlink.xerostandin.http.Faults.Kind;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Something was sent and nobody knows what became of it: what is asked, what is said, and how it ends. */
@QuarkusTest
class UnclearSendingFlowTest extends OneCustomerFlow {

    private static final String LOOK = "/Contacts/LL-";

    @BeforeEach
    void stopTheClock() {
        clock.set(clock.instant());
    }

    private void look(int status, int times) {
        standin.control().faults().plan(Faults.Fault.status(status, LOOK, times));
    }

    private String message() {
        return flow.standing(customer).getString("[0].creation.message");
    }

    private void row(String change) {
        jdbi.useHandle(h -> h.execute("update contact_creation set " + change + " where customer_id = ?", customer));
    }

    /** Sent, and the look for it was refused. */
    private void leaveUnsure(Kind put) {
        flow.fault(put, "PUT", 0);
        look(403, 99);
        flow.press(customer);
        Eventually.until(() -> flow.calls("GET") == 4
                && "UNSURE".equals(flow.state(customer))
                && message().contains("tried again"));
    }

    private void requireNotFoundOut() {
        flow.await(customer, "REFUSED");
        assertThat(message()).contains("Look in Xero", CustomerNumber.of(customer));
        standin.control().faults().clear();
        assertThat(flow.press(customer)).as("which looks first").isEqualTo("LINKED");
        flow.requireOne(customer);
        assertThat(flow.calls("PUT")).isEqualTo(1);
    }

    private void letADayPass() {
        row("sent_at = sent_at - interval '24 hours', requested_at = requested_at - interval '24 hours'");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 503})
    void aLookThatFailsForADayEndsInWords(int status) {
        leaveUnsure(Kind.DROP_AFTER);
        letADayPass();
        standin.control().faults().clear();
        look(status, 99);
        flow.advance(Duration.ofMinutes(16));
        requireNotFoundOut();
    }

    /** The doubt is as old as the last one who asked. */
    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void whoTriesAgainAfterADayGetsALookAndNotTheSameWords(int status) {
        leaveUnsure(Kind.DROP_AFTER);
        letADayPass();
        flow.advance(Duration.ofMinutes(16));
        flow.await(customer, "REFUSED");
        standin.control().faults().clear();
        look(status, status == 429 ? 1 : 2);
        assertThat(flow.press(customer)).isEqualTo("UNSURE");
        flow.advance(Duration.ofMinutes(5));
        flow.await(customer, "LINKED");
        flow.requireOne(customer);
        assertThat(flow.calls("PUT")).isEqualTo(1);
    }

    @Test
    void anAccountingLinkThatStaysBrokenForADayLeavesItToAPerson() {
        leaveUnsure(Kind.DROP_AFTER);
        jdbi.useHandle(h -> h.execute(
                "update ledger_connection set state = 'RECONNECT_NEEDED' where workspace_id = ?",
                flow.workspace().id()));
        letADayPass();
        Eventually.until(() -> column("state", customer).equals("PARKED"));
        assertThat(column("message", customer)).contains("broke", "not known", CustomerNumber.of(customer));
        assertThat(column("idempotency_key", customer)).isNotNull();
    }

    @Test
    void whatWasFoundOutIsNotCalledUnknown() {
        leaveUnsure(Kind.DROP_AFTER);
        Contact ours = flow.held(customer).get(0);
        jdbi.useHandle(h -> h.execute(
                "insert into ledger_contact (workspace_id, id, connection_id, external_id, name, status,"
                        + " external_updated_at, not_customers) values (?, ?, ?, ?, 'Harbour Cafe Ltd', 'ACTIVE', now(),"
                        + " array[cast(? as uuid)])",
                flow.workspace().id(),
                UUID.randomUUID(),
                flow.connection(),
                ours.id().toString(),
                customer));
        standin.control().faults().clear();
        flow.advance(Duration.ofMinutes(16));
        flow.await(customer, "REFUSED");
        assertThat(message()).contains("somebody here unlinked the two");
        assertThat(flow.standing(customer).getString("[0].creation.mayHaveArrivedAs"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNSURE", "SENDING"})
    void booksWhoseLinkIsEndedMeanwhile(String state) {
        leaveUnsure(Kind.DROP_AFTER);
        flow.workspace()
                .admin()
                .request()
                .delete("/api/connections/" + flow.connection())
                .then()
                .statusCode(204);
        row("state = '" + state + "', message = null, due_at = now() - interval '1 hour'");
        Eventually.until(() -> column("state", customer).equals("PARKED"));
        assertThat(column("message", customer))
                .contains("not known", CustomerNumber.of(customer))
                .doesNotContain("Nothing was created");
        assertThat(column("idempotency_key", customer)).isNotNull();
    }

    @Test
    void aRefusalAfterItIsNotBelievedBeforeASecondWayOfLooking() {
        flow.fault(Kind.DROP_AFTER, "PUT", 0);
        flow.fault(Kind.STATUS, "PUT", 400, """
                {"ErrorNumber":10,"Type":"ValidationException","Message":"A validation exception occurred",\
                "Elements":[{"ValidationErrors":[{"Message":"The Tax Number is not valid for this country"}]}]}""", Map.of());
        look(404, 2);
        flow.press(customer);
        flow.await(customer, "LINKED");
        flow.requireOne(customer);
        assertThat(flow.calls("PUT")).isEqualTo(2);
    }

    @Test
    void afterALongSilenceTheFirstLookWaits() throws Exception {
        standin.control()
                .faults()
                .plan(new Faults.Fault(Kind.DROP_AFTER, OutboundFlow.CONTACTS, "PUT", 1, 0, 0, null, Map.of(), 3_000));
        CompletableFuture<String> pressed = CompletableFuture.supplyAsync(() -> flow.press(customer));
        Eventually.until(() -> !flow.held(customer).isEmpty());
        flow.advance(Duration.ofSeconds(20));
        assertThat(pressed.get()).isEqualTo("UNSURE");
        assertThat(flow.standing(customer).getString("[0].creation.nextAttemptAt"))
                .isGreaterThan(clock.instant().plusSeconds(5).toString());
        flow.advance(Duration.ofSeconds(15));
        flow.await(customer, "LINKED");
        flow.requireOne(customer);
        assertThat(flow.calls("PUT")).isEqualTo(1);
    }

    @Test
    void whatIsParkedOrRefusedAfterItDoesNotSayThatNothingWasSent() {
        flow.fault(Kind.FAIL_BEFORE, "PUT", 500);
        look(503, 3);
        flow.press(customer);
        Eventually.until(
                () -> "UNSURE".equals(flow.state(customer)) && message().contains("tried again"));
        synchronized (flow.books()) {
            flow.books().add(Contact.named("Harbour Cafe Limited"));
        }
        flow.advance(Duration.ofSeconds(31));
        flow.await(customer, "PARKED");
        assertThat(message()).contains("Harbour Cafe Limited", "sent before").doesNotContain("othing was sent");
        assertThat((String) flow.post(flow.workspace().sales(), customer, null)
                        .then()
                        .statusCode(409)
                        .extract()
                        .path("detail"))
                .contains("sent before")
                .doesNotContain("othing was sent");
        jdbi.useHandle(h -> h.execute("update company set name = '<Harbour>' where id = ?", customer));
        assertThat(flow.press(customer)).isEqualTo("REFUSED");
        assertThat(message()).contains("sent before").doesNotContain("othing was sent");
    }

    @Test
    void whatIsGivenUpSaysWhatToLookForAndBlamesNobody() {
        leaveUnsure(Kind.DROP_BEFORE);
        standin.control().faults().clear();
        row("attempts = 5");
        flow.advance(Duration.ofMinutes(16));
        flow.await(customer, "REFUSED");
        assertThat(message())
                .contains("5 times", CustomerNumber.of(customer))
                .doesNotContain("Xero failed")
                .doesNotContain("Nothing was created");
    }

    @Test
    void oursThatIsArchivedIsNamedWithItsNumberAndWhereItIs() {
        Contact ours;
        synchronized (flow.books()) {
            ours = flow.books().add(Contact.named("Harbour Cafe 2010").number(CustomerNumber.of(customer)));
            flow.books().archive(ours);
        }
        assertThat(flow.press(customer)).isEqualTo("REFUSED");
        assertThat(message())
                .contains(
                        "Harbour Cafe 2010",
                        CustomerNumber.of(customer),
                        "archived",
                        "Restore it in Xero",
                        "link another");
        assertThat(flow.standing(customer).getString("[0].creation.openInLedgerUrl"))
                .contains(ours.id().toString());
        assertThat(flow.standing(customer).getList("[0].links")).isEmpty();
        assertThat(flow.calls("PUT")).isZero();
        synchronized (flow.books()) {
            flow.books().edit(ours, c -> c.status(Status.ACTIVE));
        }
        assertThat(flow.press(customer)).isEqualTo("LINKED");
        flow.requireOne(customer);
        List<Map<String, Object>> linked = flow.workspace()
                .admin()
                .request()
                .get("/api/audit-events?action=CUSTOMER_LINKED")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        assertThat(linked).hasSize(1);
        assertThat(linked.get(0)).containsEntry("subjectName", "Harbour Cafe 2010");
        assertThat(linked.get(0))
                .containsEntry("subjectId", flow.standing(customer).getString("[0].links[0].ledgerContactId"));
        assertThat(linked.get(0).get("after")).asString().contains(customer.toString());
    }
}
