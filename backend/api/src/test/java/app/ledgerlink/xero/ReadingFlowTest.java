package app.ledgerlink.xero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord;
import app.ledgerlink.books.LedgerRecord.DocumentData;
import app.ledgerlink.books.LedgerSource;
import app.ledgerlink.books.LedgerSource.Defect;
import app.ledgerlink.books.LedgerSource.Malformed;
import app.ledgerlink.books.LedgerSource.ReadRequest;
import app.ledgerlink.books.LedgerSource.SourcePage;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroFaults;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.http.CallLog;
import app.ledgerlink.xerostandin.http.Faults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ReadingFlowTest {

    private static final Instant SINCE = Instant.parse("2026-02-03T04:05:06Z");

    @Inject
    Workspaces workspaces;

    @Inject
    LedgerSource source;

    XeroStandin standin;

    private TestWorkspace workspace;
    private ConnectionRef link;

    private void connect(String scenario) {
        standin.control().load(scenario);
        workspace = workspaces.create();
        link = connect(0);
        standin.control().calls().clear();
    }

    private ConnectionRef connect(int organisation) {
        String name =
                standin.control().shelf().all().get(organisation).organisation().name();
        return new ConnectionRef(workspace.id(), XeroLogin.connected(workspace.admin(), name));
    }

    private SourcePage read(StreamType stream, int page) {
        return source.read(link, new ReadRequest(stream, page, null, null, null));
    }

    private int calls(String path) {
        return standin.control().calls().counts().getOrDefault("GET /api.xro/2.0" + path, 0);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "1000, 1", "1001, 2", "2500, 3"})
    void readsEveryRowOnce(int rows, int pages) {
        connect(rows == 0 ? "empty" : "rows-" + rows);
        List<LedgerRecord> all = new ArrayList<>();
        int page = 0;
        SourcePage answer;
        do {
            answer = read(StreamType.INVOICES, ++page);
            all.addAll(answer.records());
            assertThat(answer.total()).isEqualTo(rows);
        } while (!answer.last());
        assertThat(page).isEqualTo(pages);
        assertThat(all)
                .extracting(LedgerRecord::externalId)
                .doesNotHaveDuplicates()
                .hasSize(rows);
        assertThat(all)
                .allSatisfy(
                        record -> assertThat(((DocumentData) record).lines()).isNotEmpty());
        assertThat(read(StreamType.INVOICES, pages + 1).received()).isZero();
    }

    @ParameterizedTest
    @EnumSource(StreamType.class)
    void everyRecordOfAnAwkwardWorldIsReadOrReported(StreamType stream) {
        connect("awkward");
        SourcePage page = read(stream, 1);
        assertThat(page.received()).isPositive();
        // Quotes do not count their pages: the list ends with an empty one.
        assertThat(stream == StreamType.QUOTES ? read(stream, 2).last() : page.last())
                .isTrue();
        assertThat(page.malformed())
                .allSatisfy(odd -> assertThat(odd.defect()).isIn(Defect.ASSUMED, Defect.UNKNOWN_TYPE));
        assertThat(page.records()).isNotEmpty();
        assertThat(page.serverTime())
                .isCloseTo(
                        standin.control().clock().instant(),
                        org.assertj.core.api.Assertions.within(Duration.ofMinutes(5)));
    }

    @Test
    void malformedRecordsAreReportedAndTheOthersRead() {
        connect("malformed");
        List<Malformed> malformed = new ArrayList<>();
        int read = 0;
        for (StreamType stream : List.of(StreamType.CONTACTS, StreamType.INVOICES)) {
            SourcePage page = read(stream, 1);
            malformed.addAll(page.malformed());
            read += page.records().size();
        }
        assertThat(malformed).isNotEmpty().allSatisfy(bad -> {
            assertThat(bad.field()).isNotBlank();
            assertThat(bad.message()).isNotBlank();
            assertThat(bad.raw()).startsWith("{");
            assertThat(bad.externalId())
                    .matches(id -> id.startsWith("no id, #") || bad.raw().contains(id));
        });
        assertThat(read).isPositive();
    }

    @Test
    void sendsADeltaToTheSecondInUtcAndTheDatesAsked() {
        connect("demo");
        source.read(
                link,
                new ReadRequest(
                        StreamType.INVOICES,
                        1,
                        Instant.parse("2026-02-03T04:05:06.789Z"),
                        LocalDate.of(2026, 1, 31),
                        null));
        CallLog.Entry call = standin.control().calls().entries().get(0);
        assertThat(call.modifiedSince()).isEqualTo("2026-02-03T04:05:06");
        assertThat(call.query()).contains("DateTime%282026%2C01%2C31%29").contains("order=UpdatedDateUTC%20DESC");
    }

    @ParameterizedTest
    @CsvSource({"STATUS, 500", "STATUS, 503", "TRUNCATE, 200", "DROP_BEFORE, 0"})
    void aReadThatFailsTwiceIsTriedAThirdTime(Faults.Kind kind, int status) {
        connect("demo");
        XeroFaults.of(standin, kind, "/Contacts", 2, status);
        assertThat(read(StreamType.CONTACTS, 1).records()).isNotEmpty();
        assertThat(calls("/Contacts")).isEqualTo(3);
    }

    @Test
    void threeFailuresAreTold() {
        connect("demo");
        XeroFaults.status(standin, "/Contacts", 9, 503, "The Organisation is offline");
        assertThatThrownBy(() -> read(StreamType.CONTACTS, 1))
                .isInstanceOf(LedgerTrouble.Unavailable.class)
                .hasMessageContaining("offline");
        assertThat(calls("/Contacts")).isEqualTo(3);
    }

    @Test
    void anAnswerThatHoldsNoRowsIsNoSuccess() {
        connect("demo");
        XeroFaults.status(
                standin,
                "/Contacts",
                3,
                200,
                "{\"pagination\":{\"page\":1,\"pageSize\":1000,\"pageCount\":4,\"itemCount\":3999},\"Contacts\":[]}");
        assertThatThrownBy(() -> read(StreamType.CONTACTS, 1)).isInstanceOf(LedgerTrouble.Unavailable.class);
        assertThat(read(StreamType.CONTACTS, 1).records()).isNotEmpty();
    }

    private SourcePage unchanged(StreamType stream, int page, Map<String, String> headers) {
        XeroFaults.status(standin, "/" + (stream == StreamType.ITEMS ? "Items" : "Invoices"), 1, 304, null, headers);
        return source.read(link, new ReadRequest(stream, page, SINCE, null, null));
    }

    @ParameterizedTest
    @EnumSource(
            value = StreamType.class,
            names = {"INVOICES", "ITEMS"})
    void whereNothingChangedTheTimeIsXerosAndNeverOurs(StreamType stream) {
        connect("demo");
        SourcePage told = unchanged(stream, 1, Map.of("Date", "Tue, 03 Feb 2026 05:00:00 GMT"));
        assertThat(told.last()).isTrue();
        assertThat(told.received()).isZero();
        assertThat(told.serverTime()).isEqualTo("2026-02-03T05:00:00Z");
        assertThat(unchanged(stream, 1, Map.of()).serverTime())
                .as("the watermark stays")
                .isEqualTo(SINCE);
        assertThat(unchanged(stream, 1, Map.of("Date", "soon")).serverTime()).isEqualTo(SINCE);
    }

    @Test
    void whereTheEnvelopeTellsNoTimeTheHeaderDoes() {
        connect("demo");
        XeroFaults.status(
                standin, "/Invoices", 1, 200, "{\"Invoices\":[]}", Map.of("Date", "Tue, 03 Feb 2026 05:00:00 GMT"));
        assertThat(read(StreamType.INVOICES, 1).serverTime()).isEqualTo("2026-02-03T05:00:00Z");
    }

    @Test
    void thatNothingChangedIsNoEndOfAListThatHasBegun() {
        connect("demo");
        assertThatThrownBy(() -> unchanged(StreamType.INVOICES, 2, Map.of())).isInstanceOf(LedgerTrouble.Refused.class);
    }

    @Test
    void aRefusalIsNotRepeated() {
        connect("demo");
        XeroFaults.status(
                standin,
                "/Contacts",
                9,
                400,
                "{\"ErrorNumber\":17,\"Type\":\"HighVolumeException\",\"Message\":\"not filtering efficiently\"}");
        assertThatThrownBy(() -> read(StreamType.CONTACTS, 1))
                .isInstanceOfSatisfying(
                        LedgerTrouble.Refused.class, e -> assertThat(e.code()).isEqualTo("too-much-data"));
        assertThat(calls("/Contacts")).isEqualTo(1);
    }

    @Test
    void aFilterThatXeroDoesNotTakeGivesWayToThePlainOneForTheWholeList() {
        connect("rows-2500");
        XeroFaults.status(
                standin,
                "/Invoices",
                1,
                400,
                "{\"ErrorNumber\":16,\"Type\":\"QueryParseException\",\"Message\":\"!\"}");
        SourcePage first = read(StreamType.INVOICES, 1);
        assertThat(first.received()).isEqualTo(1_000);
        SourcePage second =
                source.read(link, new ReadRequest(StreamType.INVOICES, 2, null, null, null, first.bookmark()));
        assertThat(second.received()).isEqualTo(1_000);
        read(StreamType.INVOICES, 1);
        assertThat(standin.control().calls().entries())
                .extracting(call -> call.query().contains("ACCREC"))
                .containsExactly(false, true, true, true);
        // As the builds read it that do not know of two filters: they go on with the one that names types.
        String[] parts = first.bookmark().split(":");
        assertThat(Long.parseLong(parts[0])).isEqualTo(1_000);
        assertThat(parts).hasSize(2);
    }

    /** An older build may have begun the list with the plain filter, which leaves no mark. */
    @Test
    void aFilterThatXeroDoesNotTakeGivesWayOnALaterPageToo() {
        connect("rows-2500");
        SourcePage first = read(StreamType.INVOICES, 1);
        XeroFaults.status(
                standin,
                "/Invoices",
                1,
                400,
                "{\"ErrorNumber\":16,\"Type\":\"QueryParseException\",\"Message\":\"!\"}");
        SourcePage second =
                source.read(link, new ReadRequest(StreamType.INVOICES, 2, null, null, null, first.bookmark()));
        SourcePage third =
                source.read(link, new ReadRequest(StreamType.INVOICES, 3, null, null, null, second.bookmark()));
        assertThat(third.received()).isEqualTo(500);
        assertThat(third.last()).isTrue();
        assertThat(standin.control().calls().entries())
                .extracting(call -> call.query().contains("ACCREC"))
                .containsExactly(false, false, true, true);
    }

    @Test
    void anOrganisationThatWasTakenAwayEndsItsLinkAndNoOther() {
        connect("demo");
        ConnectionRef other = connect(1);
        standin.control()
                .identity()
                .disconnectTenant(
                        standin.control().shelf().all().get(0).organisation().id());
        assertThatThrownBy(() -> read(StreamType.CONTACTS, 1))
                .isInstanceOf(LedgerTrouble.ReconnectNeeded.class)
                .hasMessageContaining("no longer lets us read");
        workspace
                .admin()
                .request()
                .get("/api/connections/" + link.connectionId())
                .then()
                .body("state", equalTo("RECONNECT_NEEDED"))
                .body("problem.code", equalTo("organisation-gone"));
        standin.control().calls().clear();
        assertThatThrownBy(() -> read(StreamType.CONTACTS, 1)).isInstanceOf(LedgerTrouble.ReconnectNeeded.class);
        assertThat(standin.control().calls().entries()).as("not even asked").isEmpty();
        link = other;
        assertThat(read(StreamType.CONTACTS, 1).records()).isNotEmpty();
    }

    @Test
    void aMissingRightInAnOrganisationThatIsStillGrantedKeepsTheLink() {
        connect("demo");
        XeroFaults.status(standin, "/Contacts", 2, 403, "{\"Detail\":\"AuthenticationUnsuccessful\"}");
        assertThatThrownBy(() -> read(StreamType.CONTACTS, 1))
                .isInstanceOfSatisfying(
                        LedgerTrouble.Refused.class, e -> assertThat(e.code()).isEqualTo("no-right"));
        assertThat(read(StreamType.CONTACTS, 1).records()).isNotEmpty();
    }

    /** A refusal of Xero's own comes again; what a gateway answers in its place, or a node that is behind, does not. */
    @ParameterizedTest
    @CsvSource({"400, <html>Bad Request</html>", "403, ''", "404, ''", "404, <html>Not Found</html>"})
    void aSingleStrayAnswerIsLookedAtOnceMore(int status, String body) {
        connect("demo");
        XeroFaults.status(standin, "/Contacts", 1, status, body);
        assertThat(read(StreamType.CONTACTS, 1).records()).isNotEmpty();
        assertThat(calls("/Contacts")).isEqualTo(2);
    }

    @Test
    void aListThatIsAbsentTwiceIsTold() {
        connect("demo");
        XeroFaults.status(standin, "/Contacts", 9, 404, null);
        assertThatThrownBy(() -> read(StreamType.CONTACTS, 1)).isInstanceOf(LedgerTrouble.Refused.class);
        assertThat(calls("/Contacts")).isEqualTo(2);
    }

    @Test
    void isNeverReadInsideADatabaseTransaction() {
        connect("demo");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> read(StreamType.CONTACTS, 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLinkThatDoesNotExistCannotBeRead() {
        connect("demo");
        ConnectionRef foreign = new ConnectionRef(UUID.randomUUID(), link.connectionId());
        assertThatThrownBy(() -> source.ensureConnected(foreign)).isInstanceOf(LedgerTrouble.ReconnectNeeded.class);
        source.ensureConnected(link);
    }
}
