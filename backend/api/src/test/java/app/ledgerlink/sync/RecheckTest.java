package app.ledgerlink.sync;

import static app.ledgerlink.books.LedgerExamples.DAY;
import static app.ledgerlink.books.LedgerExamples.company;
import static app.ledgerlink.books.LedgerExamples.contact;
import static app.ledgerlink.books.LedgerExamples.invoice;
import static app.ledgerlink.books.LedgerExamples.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.LedgerSource;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.fates.Fate;
import app.ledgerlink.fates.FateQuery;
import app.ledgerlink.fates.FateReader;
import app.ledgerlink.sync.SyncRun.Kind;
import app.ledgerlink.sync.SyncRun.RunState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only a read of all books finds, and what the other kinds of runs leave alone. */
@QuarkusTest
@TestProfile(BooksProfile.class)
class RecheckTest {

    @Inject
    SyncBench bench;

    @Inject
    ScriptedBooks scripted;

    @Inject
    FateReader fates;

    private ConnectionRef connection;
    private Books books;
    private Instant stamp;

    @BeforeEach
    void connect() {
        connection = bench.connected().connection();
        books = scripted.of(connection);
        books.put(organisation());
        stamp = books.tick();
        books.put(contact("c1", "Acme Ltd", null, null, PartyStatus.ACTIVE, false, List.of(), stamp));
        books.put(company("c2", "Zoo Ltd", stamp));
        books.put(invoice("d1", "c2", stamp));
        books.put(invoice("d2", "c2", stamp));
        books.now = books.now.plusSeconds(600);
        bench.sync(connection);
    }

    @Test
    void repairsWhatChangedWithoutAStampAndTellsOfIt() {
        books.put(contact("c1", "Acme Ltd", null, null, PartyStatus.ACTIVE, true, List.of(), stamp));
        books.put(invoice("d1", "c2", DAY.plusDays(1), "119.00", stamp));
        books.put(invoice("d2", "c2", DAY.plusDays(1), "119.00", books.tick()));
        SyncRun run = bench.run(connection, Kind.RECHECK);
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.kind()).isEqualTo(Kind.RECHECK);
        assertThat(run.counts().repaired()).isEqualTo(2);
        assertThat(ofRun(run)).allMatch(f -> !f.open() && f.outcome() == Fate.Outcome.REPAIRED && f.mendAt() == null);
        assertThat(ofRun(run))
                .extracting(Fate::recordName)
                .as("d2 has a new stamp: an ordinary change")
                .containsExactlyInAnyOrder("Acme Ltd", "N-d1");
        assertThat(message(run, "N-d1")).endsWith("What changed: date, due date.");
        assertThat(message(run, "Acme Ltd")).contains("customer flag");
        assertThat(
                        bench.ask(
                                connection,
                                "select document_date from sales_document where workspace_id = :workspaceId and external_id = 'd1'"))
                .isEqualTo(DAY.plusDays(1).toString());
        assertThat(fates.open(connection.workspaceId(), new FateQuery()).items())
                .isEmpty();

        SyncRun again = bench.run(connection, Kind.RECHECK);
        assertThat(again.counts().repaired()).isZero();
        assertThat(again.counts().changed()).isZero();
    }

    @Test
    void ordinarySyncDoesNotSeeIt() {
        books.put(invoice("d1", "c2", DAY, "19.00", stamp));
        assertThat(bench.sync(connection).counts().changed()).isZero();
        assertThat(bench.run(connection, Kind.RECHECK).counts().repaired())
                .as("the document, and the balance of its party")
                .isEqualTo(2);
    }

    @Test
    void recordMayBeRepairedAndLeftOutInOneRun() {
        bench.change(connection, "update ledger_contact set linking_due = true where workspace_id = :workspaceId");
        books.put(contact("c1", "Acme Inc", null, null, PartyStatus.ACTIVE, false, List.of(), stamp));
        SyncRun run = bench.run(connection, Kind.RECHECK);
        assertThat(ofRun(run))
                .filteredOn(f -> f.externalId().equals("c1"))
                .extracting(Fate::outcome, Fate::open)
                .containsExactly(tuple(Fate.Outcome.EXCLUDED, true), tuple(Fate.Outcome.REPAIRED, false));
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED_WITH_EXCLUSIONS);
    }

    @Test
    void balanceCheckReadsAllContactsAndWhatChanged() {
        books.reads.clear();
        SyncRun run = bench.run(connection, Kind.BALANCE_CHECK);
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(books.reads)
                .extracting(LedgerSource.ReadRequest::stream, read -> read.modifiedSince() == null)
                .contains(tuple(StreamType.CONTACTS, true), tuple(StreamType.INVOICES, false))
                .doesNotContain(tuple(StreamType.CONTACTS, false));
    }

    private List<Fate> ofRun(SyncRun run) {
        return fates.ofRun(connection.workspaceId(), run.id(), new FateQuery()).items();
    }

    private String message(SyncRun run, String name) {
        return ofRun(run).stream()
                .filter(f -> f.recordName().equals(name))
                .findFirst()
                .orElseThrow()
                .message();
    }
}
