package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroFaults;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Line;
import app.ledgerlink.xerostandin.http.CallLog;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading only what changed, with all that does not look like a change. */
@QuarkusTest
class DeltaFlowTest {

    @Inject
    Workspaces workspaces;

    @Inject
    SyncBench bench;

    @Inject
    MutableClock clock;

    XeroStandin standin;

    private Books books;
    private SyncFlow flow;
    private ConnectionRef connection;

    @BeforeEach
    void connect() {
        connect("rows-3");
    }

    private void connect(String scenario) {
        standin.control().load(scenario);
        TestWorkspace workspace = workspaces.create();
        books = standin.control().shelf().all().get(0);
        flow = new SyncFlow(
                workspace.admin(),
                XeroLogin.connected(workspace.admin(), books.organisation().name()));
        connection = new ConnectionRef(workspace.id(), flow.connection());
        standin.control().calls().clear();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void firstSyncAsksForEverythingAndTheNextForChangesToTheSecond() {
        flow.sync();
        assertThat(reads()).allMatch(c -> c.modifiedSince() == null);
        standin.control().calls().clear();
        assertThat(flow.sync().getInt("calls")).isEqualTo(7);
        assertThat(reads())
                .hasSize(7)
                .allSatisfy(c -> assertThat(c.modifiedSince()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d"));
    }

    @Test
    void whatIsDueToBeReadAsAWholeIsReadOnceAndItsChangesStayKnown() {
        flow.sync();
        bench.change(
                connection,
                "update sync_watermark set whole_due = true where workspace_id = :workspaceId and stream = 'CONTACTS'");
        standin.control().calls().clear();
        flow.sync();
        assertThat(sinceOfContacts()).containsExactly((String) null);
        standin.control().calls().clear();
        flow.sync();
        assertThat(sinceOfContacts()).hasSize(1).doesNotContainNull();
    }

    private List<String> sinceOfContacts() {
        return reads().stream()
                .filter(c -> c.path().contains("/Contacts"))
                .map(CallLog.Entry::modifiedSince)
                .toList();
    }

    @Test
    void whatIsStampedBeforeTheWatermarkBecauseXerosClockWentBackIsRead() {
        standin.control().advance(Duration.ofHours(2));
        flow.sync();
        standin.control().advance(Duration.ofMinutes(-40));
        Contact renamed = books.contacts().iterator().next();
        books.edit(renamed, c -> c.name("Renamed After The Jump Ltd"));
        assertThat(flow.sync().getInt("counts.changed")).isEqualTo(1);
    }

    @Test
    void aWholeReadOnALaterDayChangesNothingThoughMoreIsOverdue() {
        Document due = books.issue(Document.invoice(books.contacts().iterator().next())
                .line(Line.of("Soon due", "1", "100.00"))
                .dueDate(books.today().plusDays(5)));
        flow.sync();
        List<String> before = bench.rowVersions(connection);
        standin.control().advance(Duration.ofDays(20));
        assertThat(books.today()).isAfter(due.dueDate());
        assertThat(flow.run("RECHECK").getInt("counts.changed")).isZero();
        assertThat(bench.rowVersions(connection)).isEqualTo(before);
    }

    @Test
    void recordOfTheVerySecondOfTheLastReadIsNotLost() {
        flow.sync();
        Instant read = Instant.parse(bench.ask(
                connection,
                "select to_char(modified_since at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from sync_watermark"
                        + " where workspace_id = :workspaceId and stream = 'CONTACTS'"));
        books.during(read, () -> books.add(Contact.named("Just In Time Ltd")));
        later();
        flow.sync();
        assertThat(companies("Just In Time Ltd")).isEqualTo("1");
    }

    @Test
    void watermarkMovesOnlyAfterTheLastPage() {
        connect("rows-1001");
        XeroFaults.status(
                standin,
                "/Invoices",
                2,
                400,
                "{\"ErrorNumber\":17,\"Type\":\"HighVolumeException\",\"Message\":\"no\"}");
        assertThat(flow.sync().getString("state")).isEqualTo("FAILED");
        assertThat(
                        bench.ask(
                                connection,
                                "select string_agg(stream, ',' order by stream) from sync_watermark where workspace_id = :workspaceId"))
                .isEqualTo("CONTACTS,ITEMS,ORGANISATION");
    }

    @Test
    void customerFlagThatTurnsWithoutAStampIsFound() {
        Contact quiet = books.add(Contact.named("Quiet Ltd"));
        Contact supplier = books.add(Contact.named("Supplies Ltd"));
        books.issue(Document.bill(supplier).line(Line.of("Paper", "1", "10.00")));
        later();
        flow.sync();
        assertThat(companies("Supplies Ltd")).isEqualTo("0");
        Instant stamped = supplier.updated();
        later();
        books.issue(Document.invoice(supplier).line(Line.of("Return", "1", "5.00")));
        books.issue(Document.invoice(quiet).line(Line.of("Goods", "1", "5.00")));
        assertThat(supplier.updated()).isEqualTo(stamped);
        flow.sync();
        assertThat(companies("Supplies Ltd")).as("known by its first sale").isEqualTo("1");
        assertThat(flags()).isEqualTo("Quiet Ltd false, Supplies Ltd false");
        assertThat(flow.run("RECHECK").getLong("counts.repaired")).isPositive();
        assertThat(flags()).isEqualTo("Quiet Ltd true, Supplies Ltd true");
    }

    @Test
    void archivedContactIsSeenAndKeepsItsDocuments() {
        flow.sync();
        Contact contact = books.contacts().iterator().next();
        later();
        books.archive(contact);
        flow.sync();
        assertThat(bench.ask(
                        connection,
                        "select status || ' ' || (select count(*) from sales_document d where d.workspace_id = p.workspace_id"
                                + " and d.ledger_contact_id = p.id) from ledger_contact p where workspace_id = :workspaceId"
                                + " and external_id = '" + contact.id() + "'"))
                .isEqualTo("ARCHIVED 1");
    }

    @Test
    void chainOfMergesTakesDocumentsToItsEndWithFewCalls() {
        flow.sync();
        List<Contact> all = List.copyOf(books.contacts());
        later();
        books.merge(all.get(0), all.get(1));
        books.merge(all.get(1), all.get(2));
        assertThat(flow.sync().getInt("calls"))
                .as("the seven, the documents of the winner, and its balance")
                .isBetween(11, 12);
        assertThat(bench.ask(connection, """
                select string_agg(distinct p.external_id, ',') from sales_document d
                join ledger_contact p on p.workspace_id = d.workspace_id and p.id = d.ledger_contact_id
                where d.workspace_id = :workspaceId""")).isEqualTo(all.get(2).id().toString());
        assertThat(bench.count(connection, "sales_document")).isEqualTo(3);
        assertThat(bench.count(connection, "ledger_contact")).isEqualTo(3);
    }

    private void later() {
        standin.control().advance(Duration.ofMinutes(5));
        clock.advance(Duration.ofMinutes(5));
    }

    private List<CallLog.Entry> reads() {
        return standin.control().calls().entries().stream()
                .filter(c -> c.path().startsWith("/api.xro/"))
                .toList();
    }

    private String companies(String name) {
        return bench.ask(
                connection, "select count(*) from company where workspace_id = :workspaceId and name = '" + name + "'");
    }

    private String flags() {
        return bench.ask(
                connection,
                "select string_agg(name || ' ' || is_customer, ', ' order by name) from ledger_contact"
                        + " where workspace_id = :workspaceId and name in ('Quiet Ltd', 'Supplies Ltd')");
    }
}
