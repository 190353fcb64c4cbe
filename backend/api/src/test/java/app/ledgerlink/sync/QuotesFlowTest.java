package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.reconciliation.Reconciler;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Kind;
import app.ledgerlink.xerostandin.books.Line;
import app.ledgerlink.xerostandin.books.Status;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotes are read where somebody asked for it, shown where somebody looks for them, and counted nowhere. */
@QuarkusTest
class QuotesFlowTest {

    private static final String QUOTES = "/api/sales-documents?kind=QUOTE";

    @Inject
    Workspaces workspaces;

    @Inject
    SyncBench bench;

    @Inject
    RowOrFate rowOrFate;

    @Inject
    Reconciler reconciler;

    @Inject
    MutableClock clock;

    XeroStandin standin;

    private TestWorkspace workspace;
    private SyncFlow flow;
    private ConnectionRef connection;
    private Books books;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void noneIsAskedForUntilSomebodySwitchesThemOn() {
        connect("demo");
        String scopes = scopes();
        assertThat(settings()).containsEntry("quotes", false);
        flow.sync();
        flow.run("RECHECK");
        assertThat(callsForQuotes()).isZero();
        get(QUOTES).body("total", equalTo(0));

        switchOn(true);
        assertThat(scopes()).as("the right to invoices is one to quotes").isEqualTo(scopes);
        later();
        flow.sync();
        assertThat(callsForQuotes()).isPositive();
        get(QUOTES).body("total", equalTo(books.documents(Kind.QUOTE).size()));

        switchOn(false);
        standin.control().calls().clear();
        flow.run("RECHECK");
        assertThat(callsForQuotes()).isZero();
    }

    @Test
    void aChangeThatDoesNotNameTheSwitchLeavesIt() {
        connect("rows-1");
        switchOn(true);
        Map<String, Object> settings = settings();
        settings.remove("quotes");
        save(settings);
        assertThat(settings()).containsEntry("quotes", true);
    }

    @Test
    void aQuoteIsShownWithAllThatItSays() {
        connect("rows-3");
        switchOn(true);
        Contact asker = List.copyOf(books.contacts()).get(0);
        LocalDate day = books.today().minusDays(3);
        Document quote = books.issue(Document.quote(asker)
                .number("QU-0042")
                .reference("Spring")
                .date(day)
                .dueDate(day.plusDays(30))
                .line(Line.of("Beans", "10", "2.50")));
        JsonPath run = flow.sync();
        assertThat(run.getList("streams.stream")).contains("QUOTES");

        String customer = shown(quote)
                .body("items[0].number", equalTo("QU-0042"))
                .body("items[0].reference", equalTo("Spring"))
                .body("items[0].standing", equalTo("SENT"))
                .body("items[0].date", equalTo(day.toString()))
                .body("items[0].dueDate", equalTo(day.plusDays(30).toString()))
                .body("items[0].total.amount", equalTo(quote.total().toPlainString()))
                .body("items[0].open.amount", equalTo("0.00"))
                .body("items[0].daysOverdue", nullValue())
                .body("totals", hasSize(0))
                .extract()
                .path("items[0].customerId");
        String id = get(QUOTES).extract().path("items[0].id");
        get("/api/sales-documents/" + id)
                .body("lines", hasSize(1))
                .body("lines[0].description", equalTo("Beans"))
                .body("lines[0].quantity", equalTo("10.0000"));
        get("/api/customers/" + customer + "/sales-documents?kind=QUOTE")
                .body("items.number", equalTo(List.of("QU-0042")));
        for (String list : List.of("/api/sales-documents", "/api/customers/" + customer + "/sales-documents")) {
            get(list + "?size=200")
                    .body("items.findAll { it.kind == 'QUOTE' }", hasSize(0))
                    .body("total", greaterThan(0));
        }
        get("/api/search?q=QU-0042")
                .body("hits[0].title", equalTo("QU-0042"))
                .body("hits[0].detail", startsWith("Quote for "))
                .body("hits[0].detail", containsString("sent, expires on " + day.plusDays(30)));
    }

    @Test
    void itsStateFollowsTheAnswerAndTheCalendar() {
        connect("rows-3");
        switchOn(true);
        Contact asker = List.copyOf(books.contacts()).get(0);
        LocalDate today = books.today();
        Document quote = books.issue(Document.quote(asker)
                .date(today.minusDays(9))
                .dueDate(today.minusDays(2))
                .line(Line.of("Beans", "1", "2")));
        flow.sync();
        shown(quote).body("items[0].standing", equalTo("EXPIRED"));
        get(QUOTES + "&standing=EXPIRED").body("total", equalTo(1));
        get(QUOTES + "&standing=SENT").body("total", equalTo(0));
        for (String status : List.of(Status.ACCEPTED, Status.DECLINED, Status.INVOICED, Status.DRAFT)) {
            follow(() -> books.edit(quote, q -> q.status(status)));
            shown(quote).body("items[0].standing", equalTo(status));
        }
        follow(() -> books.delete(quote));
        shown(quote).body("items[0].standing", equalTo("DELETED"));
        follow(() -> books.edit(quote, q -> q.status("HAGGLED")));
        shown(quote).body("items[0].standing", equalTo("UNKNOWN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "awkward"})
    void noFigureKnowsOfThem(String scenario) {
        connect(scenario);
        books.contacts().stream()
                .limit(3)
                .forEach(c -> books.issue(Document.quote(c)
                        .currency("USD")
                        .rate(new BigDecimal("0.01"))
                        .line(Line.of("Beans", "1", "987654"))));
        flow.sync();
        follow(() -> {});
        reconciler.reconcile(connection);
        Map<String, String> before = figures();

        switchOn(true);
        follow(() -> {});
        reconciler.reconcile(connection);
        assertThat(bench.ask(
                        connection,
                        "select count(*) from sales_document where workspace_id = :workspaceId and kind = 'QUOTE'"))
                .isEqualTo(Integer.toString(books.documents(Kind.QUOTE).size()));
        assertThat(figures()).isEqualTo(before);
        flow.run("RECHECK");
        reconciler.reconcile(connection);
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void anUnchangedSyncAsksOnceMoreAndWritesNothing() {
        connect("rows-3");
        books.issue(Document.quote(List.copyOf(books.contacts()).get(0)).line(Line.of("Beans", "1", "2")));
        flow.sync();
        standin.control().advance(Duration.ofMinutes(10));
        int without = flow.sync().getInt("calls");

        switchOn(true);
        flow.sync();
        List<String> before = bench.rowVersions(connection);
        standin.control().advance(Duration.ofMinutes(10));
        JsonPath unchanged = flow.sync();
        assertThat(unchanged.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(unchanged.getInt("calls")).isEqualTo(without + 1);
        assertThat(bench.rowVersions(connection)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"malformed", "awkward"})
    void eachHasARowOrAFate(String scenario) {
        connect(scenario);
        switchOn(true);
        assertThat(flow.sync().getString("state")).isEqualTo("SUCCEEDED_WITH_EXCLUSIONS");
        assertThat(flow.openFates()).anySatisfy(fate -> {
            assertThat(fate).containsEntry("recordKind", "QUOTE");
            assertThat((String) fate.get("message")).isNotBlank();
            assertThat((String) fate.get("nextStep")).isNotBlank();
        });
        assertThat(rowOrFate.missing(connection, books)).noneMatch(record -> record.startsWith("QUOTE"));
        later();
        flow.sync();
        assertThat(rowOrFate.missing(connection, books)).noneMatch(record -> record.startsWith("QUOTE"));
    }

    @Test
    void theyAreReadHoweverManyThereAreAndFromTheFirstDayOfTheHistory() {
        connect("rows-1");
        Contact asker = List.copyOf(books.contacts()).get(0);
        LocalDate today = books.today();
        for (int i = 0; i < 205; i++) {
            books.issue(Document.quote(asker).date(today.minusDays(i)).line(Line.of("Beans", "1", "2")));
        }
        Map<String, Object> settings = settings();
        settings.putAll(
                Map.of("quotes", true, "historyFrom", today.minusDays(149).toString()));
        save(settings);
        flow.sync();
        get(QUOTES).body("total", equalTo(150));
        settings = settings();
        settings.remove("historyFrom");
        save(settings);
        later();
        flow.sync();
        get(QUOTES).body("total", equalTo(205));
    }

    @Test
    void theyGoWhereTheirContactGoes() {
        connect("rows-3");
        switchOn(true);
        Contact winner = List.copyOf(books.contacts()).get(0);
        Contact loser = List.copyOf(books.contacts()).get(1);
        Document quote = books.issue(Document.quote(loser).line(Line.of("Beans", "1", "2")));
        flow.sync();
        follow(() -> books.merge(loser, winner));
        shown(quote).body("items[0].partyName", equalTo(winner.name()));
        follow(() -> books.edit(winner, c -> c.status(Status.GDPR_REQUEST)));
        shown(quote).body("items[0].partyName", not(equalTo(winner.name())));
    }

    private Map<String, String> figures() {
        Map<String, String> figures = new TreeMap<>();
        List<String> customers = get("/api/customers?size=200").extract().path("items.id");
        for (String path : List.of(
                "customers?size=200&sort=OUTSTANDING&descending=true",
                "customers?size=200&sort=SALES_LAST_12_MONTHS&descending=true",
                "sales-documents?size=200",
                "receivables?size=200",
                "receivables?size=200&asAt=2026-01-13",
                "receivables/documents?size=200",
                "vendors?size=200",
                "ledger-contacts?size=200",
                "connections/" + flow.connection() + "/reconciliation",
                "connections/" + flow.connection() + "/reconciliation/differences")) {
            figures.put(path, plain(path));
        }
        for (String customer : customers.subList(0, Math.min(40, customers.size()))) {
            for (String of : List.of("balance", "sales-summary", "items-bought", "sales-documents")) {
                figures.put(of + " of " + customer, plain("customers/" + customer + "/" + of));
            }
        }
        return figures;
    }

    /** Without the moments at which it was read. */
    private String plain(String path) {
        return get("/api/" + path).extract().asString().replaceAll("\"[0-9-]{10}T[0-9:.]+Z\"", "then");
    }

    private ValidatableResponse shown(Document quote) {
        return get(QUOTES + "&q=" + quote.number()).body("total", equalTo(1));
    }

    private ValidatableResponse get(String path) {
        return workspace.admin().request().get(path).then().statusCode(200);
    }

    private void follow(Runnable change) {
        later();
        change.run();
        later();
        assertThat(flow.sync().getString("state")).startsWith("SUCCEEDED");
    }

    private void later() {
        standin.control().advance(Duration.ofMinutes(10));
        clock.advance(Duration.ofMinutes(10));
    }

    private void switchOn(boolean on) {
        Map<String, Object> settings = settings();
        settings.put("quotes", on);
        save(settings);
    }

    private Map<String, Object> settings() {
        return new HashMap<>(get(settingsPath()).extract().jsonPath().<String, Object>getMap(""));
    }

    private void save(Map<String, Object> settings) {
        workspace.admin().request().body(settings).put(settingsPath()).then().statusCode(200);
    }

    private String settingsPath() {
        return "/api/connections/" + flow.connection() + "/sync-settings";
    }

    private String scopes() {
        String url = workspace
                .admin()
                .request()
                .post("/api/connections/" + flow.connection() + "/authorization")
                .then()
                .statusCode(200)
                .extract()
                .path("authorizeUrl");
        return url.replaceFirst(".*[?&]scope=([^&]*).*", "$1");
    }

    private long callsForQuotes() {
        return standin.control().calls().entries().stream()
                .filter(call -> call.path().contains("Quotes"))
                .count();
    }

    private void connect(String scenario) {
        standin.control().load(scenario);
        workspace = workspaces.create();
        books = standin.control().shelf().all().get(0);
        flow = new SyncFlow(
                workspace.admin(),
                XeroLogin.connected(workspace.admin(), books.organisation().name()));
        connection = new ConnectionRef(workspace.id(), flow.connection());
        standin.control().calls().clear();
    }
}
