package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.reconciliation.Reconciler;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroFaults;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.books.Balances;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Kind;
import app.ledgerlink.xerostandin.books.Line;
import app.ledgerlink.xerostandin.books.Payment;
import app.ledgerlink.xerostandin.http.Faults;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Our balances against the stand-in's own, and what a person is told of them. */
@QuarkusTest
class ReconciliationFlowTest {

    @Inject
    Workspaces workspaces;

    @Inject
    SyncBench bench;

    @Inject
    Reconciler reconciler;

    XeroStandin standin;

    private TestWorkspace workspace;
    private SyncFlow flow;
    private ConnectionRef connection;
    private Books books;

    @Test
    void everyBalanceOfTheDemoBooksMatches() {
        connect("demo");
        flow.sync();
        standin.control().calls().clear();
        assertThat(reconciler.reconcile(connection)).isZero();
        assertThat(standin.control().calls().entries()).isEmpty();
        JsonPath result = reconciliation();
        BigDecimal stated = books.contacts().stream()
                .map(c -> Balances.raw(books, c.id(), true).outstanding())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(result.getString("state")).isEqualTo("MATCHES");
        assertThat(result.getLong("matching")).isPositive().isEqualTo(result.getLong("compared"));
        assertThat(new BigDecimal(result.getString("ours"))).isEqualByComparingTo(stated);
        assertThat(new BigDecimal(result.getString("books"))).isEqualByComparingTo(stated);
        assertThat(result.getList("totals")).isNotEmpty();
    }

    @Test
    void aPaymentTakenBackUnseenIsFoundDownToItsDocument() {
        connect("rows-3");
        Contact contact = List.copyOf(books.contacts()).get(0);
        Document invoice = invoiceOf(contact);
        Payment payment = books.pay(invoice, invoice.date(), invoice.open());
        flow.sync();
        reconciler.reconcile(connection);
        books.unpay(payment);
        ValidatableResponse check = check(contact, 200)
                .body("seal.state", equalTo("DIFFERS"))
                .body("seal.difference", equalTo(payment.amount().negate().toPlainString()))
                .body("documentsCompared", equalTo(1))
                .body("documents.number", contains(invoice.number()))
                .body("documents[0].ours", equalTo("0.00"))
                .body("documents[0].books", equalTo(invoice.open().toPlainString()));
        String party = check.extract().path("seal.ledgerContactId");
        reconciler.reconcile(connection);
        assertThat(reconciliation().getLong("differing")).isOne();
        differences()
                .body("items", hasSize(1))
                .body("items[0].seal.ledgerContactId", equalTo(party))
                .body("items[0].documents[0].number", equalTo(invoice.number()))
                .body("items[0].documents[0].cause", containsString("may have been taken back"))
                .body("items[0].causes[0]", containsString("payment was taken back"));
        standin.control().advance(Duration.ofMinutes(10));
        flow.sync();
        assertThat(reconciliation().getString("state")).isEqualTo("MATCHES");
    }

    @Test
    void aDifferenceIsRepairedByARecheck() {
        connect("rows-3");
        flow.sync();
        Contact contact = List.copyOf(books.contacts()).get(0);
        books.editUnstamped(invoiceOf(contact), d -> d.lines(List.of(Line.of("Other goods", "1", "77"))));
        check(contact, 200).body("seal.state", equalTo("DIFFERS")).body("documents", hasSize(1));
        flow.run("RECHECK");
        check(contact, 200).body("seal.state", equalTo("MATCHES")).body("documents", hasSize(0));
        assertThat(reconciliation().getString("state")).isEqualTo("MATCHES");
    }

    @Test
    void aMergeMakesTheStatedBalancesOfBothPartiesDoubtful() {
        connect("rows-3");
        Contact winner = List.copyOf(books.contacts()).get(0);
        Contact loser = List.copyOf(books.contacts()).get(1);
        books.issue(Document.creditNote(loser).line(Line.of("Returned", "1", "180")));
        flow.sync();
        books.issue(Document.invoice(winner).line(Line.of("Goods", "1", "500")));
        standin.control().advance(Duration.ofMinutes(10));
        flow.sync();
        assertThat(reconciliation().getString("state")).isEqualTo("MATCHES");
        books.merge(loser, winner);
        standin.control().advance(Duration.ofMinutes(10));
        flow.sync();
        assertThat(reconciliation().getString("state")).isEqualTo("MATCHES");
        differences().body("items", hasSize(0));
    }

    @Test
    void anInvoiceThatGoesToAnotherContactMakesTheBalanceItLeavesDoubtful() {
        connect("rows-3");
        Contact from = List.copyOf(books.contacts()).get(0);
        Contact to = List.copyOf(books.contacts()).get(1);
        flow.sync();
        Document moving = books.issue(Document.invoice(from).line(Line.of("Goods", "1", "500")));
        standin.control().advance(Duration.ofMinutes(10));
        flow.sync();
        books.edit(moving, d -> d.contactId(to.id()));
        standin.control().advance(Duration.ofMinutes(10));
        flow.sync();
        assertThat(reconciliation().getString("state")).isEqualTo("MATCHES");
        differences().body("items", hasSize(0));
    }

    @Test
    void severalCurrenciesAreNoError() {
        connect("rows-9");
        Contact contact = List.copyOf(books.contacts()).get(0);
        Document foreign = books.issue(Document.invoice(contact)
                .currency("USD")
                .rate(new BigDecimal("0.6"))
                .line(Line.of("Goods", "1", "60")));
        flow.sync();
        reconciler.reconcile(connection);
        check(contact, 200).body("seal.state", equalTo("MATCHES"));
        books.editUnstamped(foreign, d -> d.lines(List.of(Line.of("Goods", "1", "90"))));
        check(contact, 200)
                .body("seal.state", equalTo("NOT_COMPARABLE"))
                .body("seal.explanation", containsString("Several currencies"))
                .body("documents.number", contains(foreign.number()))
                .body("documents[0].currency", equalTo("USD"));
        reconciler.reconcile(connection);
        JsonPath result = reconciliation();
        assertThat(result.getString("state")).isEqualTo("MATCHES");
        assertThat(result.getLong("differing")).isZero();
        assertThat(result.getLong("notComparable")).isOne();
    }

    @Test
    void fewDoubtsAreAskedByIdAndManyByReadingAll() {
        connect("rows-2500");
        flow.sync();
        doubt(100);
        standin.control().calls().clear();
        assertThat(reconciler.reconcile(connection)).isEqualTo(3);
        assertThat(standin.control().calls().entries())
                .hasSize(3)
                .allMatch(call -> call.query().contains("IDs="));
        assertThat(reconciliation().getString("state")).isEqualTo("MATCHES");
        doubt(80);
        standin.control()
                .faults()
                .plan(new Faults.Fault(
                        Faults.Kind.STATUS, "/Contacts", null, 1, 1, 429, "", Map.of("Retry-After", "30"), 0));
        assertThatThrownBy(() -> reconciler.reconcile(connection)).isInstanceOf(LedgerTrouble.MustWait.class);
        assertThat(reconciler.reconcile(connection))
                .as("what the first call said was kept")
                .isOne();
        doubt(2_000);
        standin.control().calls().clear();
        assertThat(reconciler.reconcile(connection)).isEqualTo(3);
        assertThat(standin.control().calls().entries())
                .hasSize(3)
                .noneMatch(call -> call.query().contains("IDs="));
        assertThat(reconciliation().getString("state")).isEqualTo("MATCHES");
        assertThat(reconciler.reconcile(connection)).isZero();
    }

    @Test
    void troubleWithTheBooksIsToldWithWhatToDo() {
        connect("rows-3");
        flow.sync();
        Contact contact = List.copyOf(books.contacts()).get(0);
        XeroFaults.status(
                standin, "/Contacts", 1, 429, "", Map.of("Retry-After", "30", "X-Rate-Limit-Problem", "minute"));
        int wait = Integer.parseInt(check(contact, 429)
                .body("type", equalTo("/problems/ledger-busy"))
                .extract()
                .header("Retry-After"));
        assertThat(wait).isBetween(25, 60);
        standin.control().offline(books.organisation().id(), true);
        check(contact, 503)
                .body("type", equalTo("/problems/ledger-unavailable"))
                .header("Retry-After", "30");
        standin.control().offline(books.organisation().id(), false);
        standin.control().identity().killRefreshTokens();
        standin.control().identity().expireAccessTokens();
        check(contact, 409)
                .body("type", equalTo("/problems/reconnect-needed"))
                .body("detail", containsString("Accounting link"));
    }

    @Test
    void withoutTheRightToTheReportTheBalanceAloneIsChecked() {
        connect("rows-3");
        flow.sync();
        Contact contact = List.copyOf(books.contacts()).get(0);
        XeroFaults.status(
                standin,
                "/Reports/",
                1,
                401,
                "",
                Map.of("WWW-Authenticate", "insufficient_scope scope=accounting.reports"));
        check(contact, 200)
                .body("seal.state", equalTo("MATCHES"))
                .body("seal.explanation", containsString("right that was not granted"))
                .body("documentsCompared", equalTo(0));
        check(contact, 200).body("documentsCompared", equalTo(1));
    }

    private ValidatableResponse check(Contact contact, int status) {
        return workspace
                .sales()
                .request()
                .post("/api/ledger-contacts/" + partyOf(contact) + "/balance-check")
                .then()
                .statusCode(status);
    }

    private JsonPath reconciliation() {
        return workspace
                .sales()
                .request()
                .get("/api/connections/" + flow.connection() + "/reconciliation")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse differences() {
        return workspace
                .sales()
                .request()
                .get("/api/connections/" + flow.connection() + "/reconciliation/differences")
                .then()
                .statusCode(200);
    }

    /** Makes so many stored balances of the books wrong, as if never asked for. */
    private void doubt(int parties) {
        bench.change(
                connection,
                "update ledger_contact set receivable_outstanding = 1, balance_asked_at = null where id in (select id from ledger_contact"
                        + " where workspace_id = :workspaceId order by id limit " + parties + ")");
    }

    private UUID partyOf(Contact contact) {
        return UUID.fromString(bench.ask(
                connection,
                "select id from ledger_contact where workspace_id = :workspaceId and external_id = '" + contact.id()
                        + "'"));
    }

    private Document invoiceOf(Contact contact) {
        return books.documentsOf(contact.id()).stream()
                .filter(d -> d.kind() == Kind.INVOICE)
                .findFirst()
                .orElseThrow();
    }

    private void connect(String scenario) {
        standin.control().load(scenario);
        workspace = workspaces.create();
        books = standin.control().shelf().all().get(0);
        flow = new SyncFlow(
                workspace.admin(),
                XeroLogin.connected(workspace.admin(), books.organisation().name()));
        connection = new ConnectionRef(workspace.id(), flow.connection());
    }
}
