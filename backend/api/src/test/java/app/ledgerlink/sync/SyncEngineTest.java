package app.ledgerlink.sync;

import static app.ledgerlink.books.LedgerExamples.company;
import static app.ledgerlink.books.LedgerExamples.contact;
import static app.ledgerlink.books.LedgerExamples.creditNote;
import static app.ledgerlink.books.LedgerExamples.invoice;
import static app.ledgerlink.books.LedgerExamples.item;
import static app.ledgerlink.books.LedgerExamples.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerExamples;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.LedgerSource.SourcePage;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.sync.SyncRun.RunState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(BooksProfile.class)
class SyncEngineTest {

    private static final LocalDate OLD = LocalDate.of(2025, 6, 1);

    @Inject
    SyncBench bench;

    @Inject
    FreshStatistics statistics;

    @Inject
    ScriptedBooks scripted;

    private ConnectionRef connection;
    private Books books;

    @BeforeEach
    void connect() {
        connection = bench.connected().connection();
        books = scripted.of(connection);
        books.put(organisation());
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "1500, 1"})
    void aRunThatStoredManyRefreshesWhatThePlannerKnowsOfTheLists(int rows, int times) {
        statistics.refresh(List.of()).join();
        int before = analyzed();
        fill(rows);
        assertThat(bench.sync(connection).problem()).isNull();
        statistics.refresh(List.of()).join();
        assertThat(analyzed()).isEqualTo(before + times);
    }

    private int analyzed() {
        return Integer.parseInt(bench.ask(
                connection,
                "select analyze_count from pg_stat_user_tables where relname = 'sales_document'"
                        + " and cast(:workspaceId as uuid) is not null"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1000, 1001, 2500})
    void readsAnyNumberOfRows(int rows) {
        fill(rows);
        SyncRun run = bench.sync(connection);
        assertThat(run.problem()).isNull();
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bench.count(connection, "ledger_contact")).isEqualTo(rows);
        assertThat(bench.count(connection, "company")).isEqualTo(rows);
        assertThat(bench.count(connection, "sales_document")).isEqualTo(rows);
        assertThat(bench.count(connection, "sales_document_line")).isEqualTo(rows);
    }

    @Test
    void unchangedSyncWritesNothingAndCallsOnceForEachStream() {
        fill(1_200);
        books.put(item("i1", books.tick()));
        books.put(creditNote("cn1", "c1", "d1", books.tick()));
        books.now = books.now.plusSeconds(3_600);
        bench.sync(connection);
        List<String> before = bench.rowVersions(connection);
        books.now = books.now.plusSeconds(3_600);
        SyncRun second = bench.sync(connection);
        assertThat(second.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(second.calls()).isEqualTo(7);
        assertThat(second.counts().changed()).isZero();
        assertThat(bench.rowVersions(connection)).isEqualTo(before);
    }

    @Test
    void rowsEditedBetweenPagesAreNeitherLostNorDoubled() {
        books.pageSize = 50;
        fill(230);
        books.hook = (b, request) -> {
            int n = b.reads.size();
            if (request.modifiedSince() == null && request.page() > 1) {
                b.put(company("c" + (n * 7 % 230), "Edited " + n, b.tick()));
                b.put(invoice("d" + (n * 11 % 230), "c" + (n * 7 % 230), b.tick()));
                b.put(company("new" + n, "New " + n, b.tick()));
            }
            return null;
        };
        SyncRun run = bench.sync(connection);
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        String afterOne = bench.content(connection);
        books.hook = (b, request) -> null;
        ConnectionRef calm = bench.connected().connection();
        scripted.of(calm).copy(books);
        bench.sync(calm);
        assertThat(afterOne).isEqualTo(bench.content(calm));
    }

    @Test
    void olderOpenInvoiceThatMovedBetweenPagesIsNotLost() {
        bench.change(
                connection, "update sync_settings set history_from = '2026-01-01' where workspace_id = :workspaceId");
        books.pageSize = 2;
        books.put(company("c", "Company", books.tick()));
        for (int i = 0; i < 5; i++) {
            books.put(invoice("old" + i, "c", OLD, "119.00", books.tick()));
        }
        books.hook = (b, request) -> {
            if (request.openBefore() != null && request.page() == 2) {
                b.put(invoice("old0", "c", OLD, "19.00", b.tick()));
                b.put(invoice("old5", "c", OLD, "119.00", b.tick()));
            }
            return null;
        };
        assertThat(bench.sync(connection).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(
                        bench.ask(
                                connection,
                                "select count(*) || ' ' || sum(open_amount) from sales_document where workspace_id = :workspaceId"))
                .isEqualTo("6 614.0000");
    }

    @ParameterizedTest
    @EnumSource(
            value = StreamType.class,
            names = {"CREDIT_NOTES", "PREPAYMENTS"})
    void creditIsAllocatedOnBothSidesWhenItHappensMeanwhile(StreamType during) {
        fill(1);
        books.put(creditNote("cn1", "c0", "none", books.tick()));
        AtomicBoolean done = new AtomicBoolean();
        books.hook = (b, request) -> {
            if (request.stream() == during && !done.getAndSet(true)) {
                b.put(creditNote("cn1", "c0", "d0", b.tick()));
                b.put(invoice("d0", "c0", LedgerExamples.DAY, "69.00", b.tick()));
            }
            return null;
        };
        assertThat(bench.sync(connection).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(
                        bench.ask(
                                connection,
                                "select open_amount from sales_document where workspace_id = :workspaceId and external_id = 'd0'"))
                .isEqualTo("69.0000");
        assertThat(bench.ask(
                        connection, "select invoice_external_id from allocation where workspace_id = :workspaceId"))
                .isEqualTo("d0");
    }

    @Test
    void unchangedCreditInsideTheOverlapCostsNoFurtherCall() {
        fill(1);
        books.put(creditNote("cn1", "c0", "d0", books.tick()));
        bench.sync(connection);
        SyncRun second = bench.sync(connection);
        assertThat(books.reads.subList(books.reads.size() - 7, books.reads.size()))
                .allMatch(r -> r.stream() == StreamType.ORGANISATION || r.modifiedSince() != null);
        assertThat(second.calls()).isEqualTo(7);
    }

    @Test
    void individualWhoArrivesThroughALateInvoiceIsReadBeforeLinking() {
        books.pageSize = 2;
        fill(5);
        books.hook = (b, request) -> {
            if (request.stream() == StreamType.INVOICES && request.modifiedSince() != null) {
                b.hook = (again, other) -> null;
                b.put(contact("late", "Ada Byron", "Ada", "Byron", PartyStatus.ACTIVE, true, List.of(), b.tick()));
                b.put(invoice("lateInvoice", "late", b.tick()));
            }
            return null;
        };
        assertThat(bench.sync(connection).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bench.ask(
                        connection, "select count(*) from ledger_contact where workspace_id = :workspaceId and stub"))
                .isEqualTo("0");
        assertThat(bench.count(connection, "contact")).isEqualTo(1);
        assertThat(bench.count(connection, "company")).isEqualTo(5);
    }

    @Test
    void aBalanceThatCannotBeStoredStopsNoOtherContact() {
        fill(2);
        books.put(company("c2", "Company 2", books.tick()));
        books.put(invoice("huge", "c2", LedgerExamples.DAY, "1000000000000000.00", books.tick()));
        SyncRun run = bench.sync(connection);
        assertThat(run.problem()).isNull();
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED_WITH_EXCLUSIONS);
        assertThat(bench.count(connection, "sales_document")).isEqualTo(2);
    }

    /** What cannot be kept is known not to come, and is no reason to read all again. */
    @Test
    void aRecordThatCannotBeStoredIsNotMissedWhereTheOrderIsNotKept() {
        books.pageSize = 2;
        fill(4);
        books.put(invoice("far", "c0", LocalDate.of(10_000, 1, 1), "119.00", books.tick()));
        books.hook = (b, request) -> {
            SourcePage page = b.page(request);
            return new SourcePage(
                    page.records(),
                    page.malformed(),
                    page.received(),
                    page.last(),
                    page.total(),
                    page.serverTime(),
                    request.stream() != StreamType.INVOICES,
                    null);
        };
        assertThat(bench.sync(connection).counts().failed()).isEqualTo(1);
        assertThat(books.reads.stream().filter(r -> r.stream() == StreamType.INVOICES && r.modifiedSince() == null))
                .hasSize(3);
    }

    @Test
    void changesComeWithTheNextRun() {
        fill(3);
        books.now = books.now.plusSeconds(600);
        bench.sync(connection);
        books.now = books.now.plusSeconds(600);
        books.put(company("c1", "Renamed", books.tick()));
        books.put(invoice(
                "d2", "c2", books.tick().atZone(java.time.ZoneOffset.UTC).toLocalDate(), "19.00", books.tick()));
        SyncRun run = bench.sync(connection);
        assertThat(run.counts().changed()).isEqualTo(2);
        assertThat(bench.ask(
                        connection,
                        "select string_agg(name, ',' order by name) from company where workspace_id = :workspaceId"))
                .isEqualTo("Company 0,Company 2,Renamed");
        assertThat(bench.ask(
                        connection, "select sum(open_amount) from sales_document where workspace_id = :workspaceId"))
                .isEqualTo("257.0000");
        assertThat(bench.ask(connection, "select sum(amount) from payment where workspace_id = :workspaceId"))
                .isEqualTo("100.0000");
    }

    private void fill(int rows) {
        for (int i = 0; i < rows; i++) {
            books.put(company("c" + i, "Company " + i, books.tick()));
            books.put(invoice("d" + i, "c" + i, books.tick()));
        }
    }
}
