package app.ledgerlink.sync;

import static app.ledgerlink.books.LedgerExamples.company;
import static app.ledgerlink.books.LedgerExamples.invoice;
import static app.ledgerlink.books.LedgerExamples.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.shared.AuditTrail.Origin;
import app.ledgerlink.sync.SyncRun.RunState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@TestProfile(BooksProfile.class)
class SyncSetbackTest {

    private static final int ROWS = 120;

    @Inject
    SyncBench bench;

    @Inject
    ScriptedBooks scripted;

    @Inject
    RunControl control;

    private ConnectionRef connection;
    private Books books;

    @BeforeEach
    void connect() {
        connection = bench.connected().connection();
        books = scripted.of(connection);
        books.pageSize = 50;
        books.put(organisation());
        for (int i = 0; i < ROWS; i++) {
            books.put(company("c" + i, "Company " + i, books.tick()));
            books.put(invoice("d" + i, "c" + i, books.tick()));
        }
    }

    @Test
    void waitsAsLongAsTheBooksAskAndGivesTheWorkerBack() {
        Instant until = Instant.parse("2030-01-01T00:00:00Z");
        failOnce(StreamType.INVOICES, 2, new LedgerTrouble.MustWait(until, "The minute's calls are used up."));
        UUID id = bench.queue(connection);
        assertThat(bench.work(connection, id)).contains(until);
        SyncRun waiting = bench.run(connection, id);
        assertThat(waiting.state()).isEqualTo(RunState.WAITING);
        assertThat(waiting.waitingUntil()).isEqualTo(until);
        assertThat(waiting.waitingReason()).isEqualTo("The minute's calls are used up.");
        assertThat(waiting.estimatedFinishAt()).isAfter(until);
        assertThat(waiting.activity()).isEqualTo("Reading invoices, page 2 of 3");
        assertGoesOnToTheEnd(id);
    }

    @Test
    void triesAgainWithGrowingDelaysAndThenFailsWithWords() {
        books.hook = (b, request) -> {
            throw new LedgerTrouble.Unavailable("The books did not answer.", null);
        };
        UUID id = bench.queue(connection);
        Instant last = null;
        String[] later = {"15 seconds", "30 seconds", "1 minute", "2 minutes", "4 minutes", "8 minutes"};
        for (int i = 0; i < 6; i++) {
            Instant next = bench.work(connection, id).orElseThrow();
            SyncRun waiting = bench.run(connection, id);
            assertThat(waiting.state()).isEqualTo(RunState.WAITING);
            assertThat(waiting.waitingReason())
                    .isEqualTo("The books did not answer. Try " + (i + 1) + " of 7 failed. The next one starts "
                            + later[i] + " later.");
            assertThat(last == null || next.isAfter(last)).isTrue();
            last = next;
        }
        assertThat(bench.work(connection, id)).isEmpty();
        SyncRun failed = bench.run(connection, id);
        assertThat(failed.state()).isEqualTo(RunState.FAILED);
        assertThat(failed.problem().code()).isEqualTo("unavailable");
        assertThat(failed.problem().message()).isEqualTo("The books did not answer.");
        assertThat(failed.problem().nextStep()).isNotBlank();
        assertThat(failed.calls()).isEqualTo(7);
    }

    @Test
    void passingFailureIsForgottenAtTheNextPage() {
        failOnce(StreamType.CONTACTS, 1, new LedgerTrouble.Unavailable("The books did not answer.", null));
        UUID id = bench.queue(connection);
        assertThat(bench.work(connection, id)).isPresent();
        assertGoesOnToTheEnd(id);
        assertThat(bench.run(connection, id).problem()).isNull();
    }

    @Test
    void endedAuthorisationFailsTheRun() {
        books.disconnected = true;
        SyncRun run = bench.sync(connection);
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.problem().code()).isEqualTo("reconnect-needed");
        assertThat(run.problem().nextStep()).contains("Accounting link");
    }

    @Test
    void failureOfOursIsToldAndTriedAgain() {
        failOnce(StreamType.INVOICES, 1, new IllegalStateException("secret detail"));
        UUID id = bench.queue(connection);
        assertThat(bench.work(connection, id)).isPresent();
        assertThat(bench.run(connection, id).waitingReason()).doesNotContain("secret");
        assertGoesOnToTheEnd(id);
    }

    @Test
    void aStopHandsTheRunOnAndIsNoFailure() {
        failOnce(StreamType.INVOICES, 2, new LedgerTrouble.Stopped());
        UUID id = bench.queue(connection);
        assertThat(bench.work(connection, id).orElseThrow()).isBeforeOrEqualTo(Instant.now());
        SyncRun left = bench.run(connection, id);
        assertThat(left.state()).isEqualTo(RunState.QUEUED);
        assertThat(left.waitingReason()).isNull();
        assertThat(left.activity()).isEqualTo("Reading invoices, page 2 of 3");
        assertThat(left.calls()).as("the one given up included").isEqualTo(books.reads.size());
        assertThat(bench.ask(
                        connection, "select checkpoint->>'failures' from sync_run where workspace_id = :workspaceId"))
                .isEqualTo("0");
        assertGoesOnToTheEnd(id);
    }

    @Test
    void whatFailsHereWhileTheNodeStopsIsHandedOnToo() {
        failOnce(StreamType.INVOICES, 2, new IllegalStateException("interrupted"));
        UUID id = bench.queue(connection);
        assertThat(bench.workWhileStopping(connection, id, () -> books.reads.size() > 6))
                .isPresent();
        assertThat(bench.run(connection, id).state()).isEqualTo(RunState.QUEUED);
        assertGoesOnToTheEnd(id);
    }

    @Test
    void callsOfFailedTriesAreCounted() {
        failOnce(
                StreamType.CONTACTS, 2, new LedgerTrouble.MustWait(Instant.parse("2030-01-01T00:00:00Z"), "Too many."));
        UUID id = bench.queue(connection);
        bench.work(connection, id);
        assertThat(bench.run(connection, id).calls()).isEqualTo(books.reads.size());
        assertGoesOnToTheEnd(id);
    }

    @Test
    void killedRunGoesOnFromItsLastPage() {
        failOnce(StreamType.INVOICES, 2, null);
        UUID id = bench.queue(connection);
        assertThatThrownBy(() -> bench.work(connection, id)).isInstanceOf(Killed.class);
        assertThat(bench.count(connection, "sales_document")).isEqualTo(50);
        int readBefore = books.reads.size();
        assertGoesOnToTheEnd(id);
        assertThat(books.reads.get(readBefore).stream()).isEqualTo(StreamType.INVOICES);
        assertThat(books.reads.get(readBefore).page()).isEqualTo(2);
    }

    @Test
    void workerThatWasReplacedStoresNothingMore() {
        UUID id = bench.queue(connection);
        books.hook = (b, request) -> {
            if (request.stream() == StreamType.INVOICES && request.page() == 2) {
                b.hook = (again, other) -> null;
                bench.work(connection, id);
                b.put(company("late", "Too late", b.tick()));
            }
            return null;
        };
        assertThat(bench.work(connection, id)).isEmpty();
        assertThat(bench.run(connection, id).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bench.count(connection, "ledger_contact")).isEqualTo(ROWS);
        assertSameAsUndisturbed();
    }

    @Test
    void queuedRunIsCancelledAtOnceARunningOneAtItsNextPage() {
        UUID queued = bench.queue(connection);
        control.cancel(key(queued), Origin.ofProduct(connection.workspaceId()));
        assertThat(bench.run(connection, queued).state()).isEqualTo(RunState.CANCELLED);
        assertThat(bench.work(connection, queued)).isEmpty();
        assertThat(books.reads).isEmpty();

        UUID running = bench.queue(connection);
        books.hook = (b, request) -> {
            if (request.stream() == StreamType.CONTACTS && request.page() == 2) {
                control.cancel(key(running), Origin.ofProduct(connection.workspaceId()));
                assertThat(bench.run(connection, running).state()).isEqualTo(RunState.RUNNING);
            }
            return null;
        };
        assertThat(bench.work(connection, running)).isEmpty();
        assertThat(bench.run(connection, running).state()).isEqualTo(RunState.CANCELLED);
        assertThat(bench.count(connection, "ledger_contact")).isEqualTo(50);
        books.hook = (b, request) -> null;
        assertThat(bench.sync(connection).state()).isEqualTo(RunState.SUCCEEDED);
        assertSameAsUndisturbed();
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void cancelledRunThatMeetsTroubleEndsInsteadOfWaiting(RuntimeException trouble) {
        UUID id = bench.queue(connection);
        books.hook = (b, request) -> {
            control.cancel(key(id), Origin.ofProduct(connection.workspaceId()));
            throw trouble;
        };
        assertThat(bench.work(connection, id)).isEmpty();
        assertThat(bench.run(connection, id).state()).isEqualTo(RunState.CANCELLED);
        assertThat(bench.queue(connection)).as("the next run is free to start").isNotEqualTo(id);
    }

    private static Stream<RuntimeException> troubles() {
        return Stream.of(
                new LedgerTrouble.MustWait(Instant.parse("2030-01-01T00:00:00Z"), "The minute's calls are used up."),
                new LedgerTrouble.Unavailable("The books did not answer.", null),
                new IllegalStateException("ours"));
    }

    @Test
    void emptyBooksWhereThousandsWereAreNotBelieved() {
        for (int i = 0; i < 1_000; i++) {
            books.put(company("more" + i, "More " + i, books.tick()));
        }
        failOnce(
                StreamType.INVOICES,
                1,
                new LedgerTrouble.Refused("no-right", "The right to read invoices is missing."));
        assertThat(bench.sync(connection).problem().code()).isEqualTo("no-right");
        bench.forgetWatermarks(connection);
        books.removeAll();
        SyncRun run = bench.sync(connection);
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.problem().code()).isEqualTo("suspiciously-empty");
        assertThat(run.problem().message()).contains("contacts").contains("1120");
        assertThat(bench.count(connection, "ledger_contact")).isEqualTo(1_120);
    }

    private void assertGoesOnToTheEnd(UUID id) {
        books.hook = (b, request) -> null;
        assertThat(bench.work(connection, id)).isEmpty();
        assertThat(bench.run(connection, id).state()).isEqualTo(RunState.SUCCEEDED);
        assertSameAsUndisturbed();
    }

    private void assertSameAsUndisturbed() {
        ConnectionRef calm = bench.connected().connection();
        scripted.of(calm).copy(books);
        bench.sync(calm);
        bench.sync(connection);
        assertThat(bench.content(connection)).isEqualTo(bench.content(calm));
    }

    private Run.Key key(UUID run) {
        return new Run.Key(connection.workspaceId(), run);
    }

    /** @param trouble null for the end of the process */
    private void failOnce(StreamType stream, int page, RuntimeException trouble) {
        books.hook = (b, request) -> {
            if (request.stream() != stream || request.page() != page) {
                return null;
            }
            b.hook = (again, other) -> null;
            if (trouble == null) {
                throw new Killed();
            }
            throw trouble;
        };
    }

    /** Stands for a process that ends in the middle: nothing that the product catches. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }
}
