package app.ledgerlink.creations;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.LedgerTarget;
import app.ledgerlink.books.LedgerTarget.Asker;
import app.ledgerlink.books.NewContact;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.customers.CustomerNumber;
import app.ledgerlink.identity.Role;
import app.ledgerlink.shared.AuditTrail.Origin;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.testing.Eventually;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.http.Faults;
import app.ledgerlink.xerostandin.http.Faults.Kind;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong between a press and its answer, the customer ends in one contact and one link, or in none. */
@QuarkusTest
class CreationFaultsFlowTest extends OneCustomerFlow {

    private static final CreationTally TALLY = new CreationTally();
    private static final NewContact NOBODY =
            new NewContact("LL-1", "Other", null, null, null, null, null, null, List.of(), List.of(), List.of());

    @Inject
    CreationRequests requests;

    @Inject
    CreationStore store;

    @Inject
    LedgerTarget target;

    @AfterAll
    static void print() {
        TALLY.print("Creations under faults");
    }

    private void requireOne() {
        flow.await(customer, "LINKED");
        TALLY.count(flow, customer);
        flow.requireOne(customer);
    }

    @ParameterizedTest
    @CsvSource({
        "DROP_BEFORE, 0, 5, 2",
        "DROP_AFTER, 0, 4, 1",
        "TRUNCATE, 200, 4, 1",
        "STATUS, 500, 7, 2",
        "FAIL_BEFORE, 500, 7, 2",
        "FAIL_AFTER, 500, 4, 1",
        "FAIL_AFTER, 504, 4, 1"
    })
    void anAnswerThatIsLost(Kind kind, int status, int calls, int puts) {
        flow.fault(kind, "PUT", status);
        assertThat(flow.press(customer)).isEqualTo("UNSURE");
        requireOne();
        assertThat(flow.calls("PUT")).isEqualTo(puts);
        assertThat(flow.calls("GET") + flow.calls("PUT")).isEqualTo(calls);
    }

    @Test
    void aLookThatSeesNothingYetIsFollowedByTheSameRequestAndNotByAnother() {
        flow.fault(Kind.DROP_AFTER, "PUT", 0);
        standin.control().faults().plan(Faults.Fault.status(404, "/Contacts/LL-", 1));
        flow.press(customer);
        requireOne();
        assertThat(flow.calls("PUT")).as("the second one is a replay").isEqualTo(2);
    }

    @Test
    void aServerThatFailsAgainAndAgainIsGivenUp() {
        standin.control()
                .faults()
                .plan(new Faults.Fault(Kind.STATUS, OutboundFlow.CONTACTS, "PUT", 99, 0, 500, null, Map.of(), 0));
        clock.set(clock.instant());
        flow.press(customer);
        for (int send = 2; send <= 5; send++) {
            int sends = send;
            Eventually.until(() -> flow.unsureAfter(customer, sends));
            flow.advance(Duration.ofMinutes(11));
        }
        flow.await(customer, "REFUSED");
        assertThat(flow.calls("PUT")).isEqualTo(5);
        flow.requireNone(customer);
        standin.control().faults().clear();
        assertThat(flow.press(customer)).isEqualTo("LINKED");
        requireOne();
    }

    /** A row as a process leaves it that is killed right after it stored what it sends. */
    private CreationRow killedAfterStoring(NewContact sent) {
        SignedIn rep = flow.workspace().sales();
        CreationRow.Key key = new CreationRow.Key(flow.workspace().id(), flow.connection(), customer);
        CreationRow row = requests.press(
                        new CreationRequests.Press(
                                key,
                                CustomerKind.COMPANY,
                                null,
                                null,
                                List.of(),
                                new Origin(key.workspaceId(), rep.userId(), "Rep", null),
                                false),
                        Ids.next())
                .orElseThrow();
        return store.sending(row, sent, Ids.next().toString()).orElseThrow();
    }

    private NewContact harbour() {
        return new NewContact(
                CustomerNumber.of(customer),
                "Harbour Cafe Ltd",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({"true, 4, 1", "false, 4, 1", "false, 7, 1"})
    void aWorkerThatWasKilledWhileItSent(boolean landed, int minutesLater, int puts) {
        CreationRow row = killedAfterStoring(harbour());
        if (landed) {
            target.create(flow.ref(), harbour(), row.idempotencyKey(), Asker.PERSON);
        }
        assertThat(flow.press(customer)).as("held by the lease").isEqualTo("SENDING");
        assertThat(flow.calls("GET")).isZero();
        flow.advance(Duration.ofMinutes(minutesLater));
        requireOne();
        assertThat(flow.calls("PUT")).isEqualTo(puts);
    }

    @Test
    void aWorkerThatWasKilledBeforeItSent() {
        CreationRow.Key key = new CreationRow.Key(flow.workspace().id(), flow.connection(), customer);
        requests.press(
                new CreationRequests.Press(
                        key,
                        CustomerKind.COMPANY,
                        null,
                        null,
                        List.of(),
                        new Origin(key.workspaceId(), null, "Rep", null),
                        false),
                Ids.next());
        flow.advance(Duration.ofMinutes(4));
        requireOne();
    }

    @Test
    void aWorkerThatWakesUpAfterItsLeaseSendsNothing() {
        CreationRow.Key key = new CreationRow.Key(flow.workspace().id(), flow.connection(), customer);
        CreationRow asleep = requests.press(
                        new CreationRequests.Press(
                                key,
                                CustomerKind.COMPANY,
                                null,
                                null,
                                List.of(),
                                new Origin(key.workspaceId(), null, "R", null),
                                false),
                        Ids.next())
                .orElseThrow();
        flow.advance(Duration.ofMinutes(4));
        requireOne();
        assertThat(store.sending(asleep, harbour(), "late")).isEmpty();
        assertThat(store.finish(asleep, CreationResult.refused("late", List.of())))
                .isFalse();
        assertThat(flow.state(customer)).isEqualTo("LINKED");
    }

    @Test
    void twentyPressesAtOnceOfTwoUsers() throws Exception {
        List<SignedIn> users = List.of(
                flow.workspace().sales(), workspaces.signedIn(flow.workspace().id(), Role.SALES));
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Integer>> presses = IntStream.range(0, 20)
                    .<Callable<Integer>>mapToObj(i ->
                            () -> flow.post(users.get(i % 2), customer, null).statusCode())
                    .toList();
            for (Future<Integer> press : threads.invokeAll(presses)) {
                assertThat(press.get()).isEqualTo(202);
            }
        } finally {
            threads.shutdownNow();
        }
        requireOne();
        assertThat(flow.calls("PUT")).isEqualTo(1);
        assertThat(flow.calls("GET"))
                .as("one look for look-alikes, in two calls")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Harbour Cafe Ltd", "HARBOUR cafe ltd"})
    void anotherActiveContactWithTheName(String name) {
        Contact other = flow.books().add(Contact.named(name));
        flow.post(flow.workspace().sales(), customer, null).then().statusCode(409);
        assertThat(flow.state(customer)).as("nothing is left half done").isNull();
        List<String> seen = List.of(other.id().toString());
        String message = flow.post(flow.workspace().sales(), customer, seen)
                .then()
                .statusCode(202)
                .extract()
                .path("message");
        assertThat(message).contains("another contact with the name Harbour Cafe Ltd");
        assertThat(flow.standing(customer).getString("[0].creation.problems[0].field"))
                .isEqualTo("NAME");
        assertThat(flow.standing(customer).getString("[0].creation.answer")).contains("already assigned");
        flow.requireNone(customer);
    }

    @Test
    void anArchivedContactWithTheNameIsSeenFirstAndThenDoesNotHinder() {
        Contact other = flow.books().add(Contact.named("Harbour Cafe Ltd"));
        flow.books().archive(other);
        String detail = flow.post(flow.workspace().sales(), customer, null)
                .then()
                .statusCode(409)
                .extract()
                .path("detail");
        assertThat(detail).contains("Harbour Cafe Ltd (archived)");
        flow.post(flow.workspace().sales(), customer, List.of(other.id().toString()))
                .then()
                .statusCode(202);
        requireOne();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatArrivedAndWasArchivedOrMergedBeforeTheLook(boolean merged) {
        CreationRow row = killedAfterStoring(harbour());
        target.create(flow.ref(), harbour(), row.idempotencyKey(), Asker.PERSON);
        Contact ours = flow.held(customer).get(0);
        Contact winner = flow.books().add(Contact.named("Harbour Holdings"));
        if (merged) {
            flow.books().merge(ours, winner);
        } else {
            flow.books().archive(ours);
        }
        flow.advance(Duration.ofMinutes(4));
        flow.await(customer, merged ? "LINKED" : "REFUSED");
        if (merged) {
            assertThat(flow.standing(customer).getList("[0].links.externalId"))
                    .containsExactly(winner.id().toString());
        } else {
            assertThat(flow.standing(customer).getString("[0].creation.message"))
                    .contains("archived")
                    .contains("Restore it in Xero");
        }
        assertThat(flow.calls("PUT")).isEqualTo(1);
        TALLY.count(flow, customer);
    }

    @Test
    void aFieldThatXeroRefuses() {
        UUID company = flow.company(Map.of("name", "Pier Four", "taxNumber", "77"));
        flow.fault(Kind.STATUS, "PUT", 200, """
                {"Contacts":[{"ContactID":"00000000-0000-0000-0000-000000000000","Name":"Pier Four",\
                "HasValidationErrors":true,"StatusAttributeString":"ERROR",\
                "ValidationErrors":[{"Message":"The Tax Number is not valid for this country"}]}]}""", Map.of());
        assertThat(flow.press(company)).isEqualTo("REFUSED");
        var creation = flow.standing(company);
        assertThat(creation.getString("[0].creation.problems[0].field")).isEqualTo("TAX_NUMBER");
        assertThat(creation.getString("[0].creation.problems[0].source.id")).isEqualTo(company.toString());
        assertThat(creation.getString("[0].creation.answer")).contains("not valid for this country");
        flow.requireNone(company);
        assertThat(flow.press(company)).as("once it is mended").isEqualTo("LINKED");
        flow.requireOne(company);
        TALLY.count(flow, company);
    }

    @Test
    void aKeyThatWasUsedForAnotherRequest() {
        CreationRow row = killedAfterStoring(harbour());
        target.create(flow.ref(), NOBODY, row.idempotencyKey(), Asker.PERSON);
        flow.advance(Duration.ofMinutes(4));
        requireOne();
        assertThat(flow.books().contacts()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"minute", "day", "appminute"})
    void aLimitInTheMiddleIsWaitedFor(String limit) {
        flow.fault(Kind.STATUS, "PUT", 429, null, Map.of("X-Rate-Limit-Problem", limit, "Retry-After", "26"));
        assertThat(flow.press(customer)).isEqualTo("QUEUED");
        assertThat(flow.standing(customer).getString("[0].creation.message")).contains("limit");
        assertThat(flow.standing(customer).getString("[0].creation.nextAttemptAt"))
                .isNotBlank();
        assertThat(flow.held(customer)).isEmpty();
        flow.advance(Duration.ofMinutes(2));
        requireOne();
    }

    @Test
    void tooManyCallsAtOnceAreOnlyAPause() {
        flow.fault(Kind.STATUS, "PUT", 429, null, Map.of("X-Rate-Limit-Problem", "concurrent"));
        flow.press(customer);
        requireOne();
    }

    @Test
    void aTokenThatRunsOutInTheMiddleIsRenewed() {
        flow.fault(
                Kind.STATUS,
                "PUT",
                401,
                "{\"Type\":null,\"Title\":\"Unauthorized\",\"Status\":401,\"Detail\":\"TokenExpired: token expired\"}",
                Map.of());
        assertThat(flow.press(customer)).isEqualTo("LINKED");
        requireOne();
    }

    @Test
    void aMissingRightIsToldAndTriedAgainOnceItIsGiven() {
        flow.fault(Kind.STATUS, "PUT", 403, "{\"Detail\":\"AuthenticationUnsuccessful\"}", Map.of());
        flow.fault(Kind.STATUS, "PUT", 403, "{\"Detail\":\"AuthenticationUnsuccessful\"}", Map.of());
        assertThat(flow.press(customer)).isEqualTo("REFUSED");
        flow.requireNone(customer);
        assertThat(flow.press(customer)).isEqualTo("LINKED");
        requireOne();
    }

    @Test
    void aSingleStrayRefusalIsLookedAtOnceMore() {
        flow.fault(Kind.STATUS, "PUT", 403, null, Map.of());
        assertThat(flow.press(customer)).isEqualTo("LINKED");
        requireOne();
    }

    @Test
    void whatAGatewayRefusesInXerosPlaceIsLookedForAndSentAgain() {
        flow.fault(Kind.STATUS, "PUT", 400, "<html>Bad Request</html>", Map.of("Content-Type", "text/html"));
        assertThat(flow.press(customer)).isEqualTo("UNSURE");
        flow.await(customer, "LINKED");
        requireOne();
    }

    @Test
    void aLinkThatEndsInTheMiddleIsToldAndNothingIsLost() {
        flow.fault(Kind.DROP_AFTER, "PUT", 0);
        String look = "/Contacts/" + CustomerNumber.of(customer);
        standin.control().faults().plan(Faults.Fault.status(403, look, 2));
        assertThat(flow.press(customer)).isEqualTo("UNSURE");
        Eventually.until(() -> standin.control().calls().entries().stream()
                                .filter(call -> call.path().contains(look))
                                .count()
                        == 2
                && "UNSURE".equals(flow.state(customer)));
        assertThat(flow.press(customer)).isEqualTo("LINKED");
        requireOne();
    }
}
