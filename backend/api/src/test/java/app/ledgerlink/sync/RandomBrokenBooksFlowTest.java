package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.books.Books;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Row or fate: however broken the books are, no record of them is missing without a word, and what is mended is read. */
@QuarkusTest
class RandomBrokenBooksFlowTest {

    private static final int RECORDS = 60;
    private static final int ROUNDS = 4;

    @Inject
    Workspaces workspaces;

    @Inject
    RowOrFate rowOrFate;

    @Inject
    SyncBench bench;

    @Inject
    MutableClock clock;

    XeroStandin standin;

    private Books books;
    private SyncFlow flow;
    private ConnectionRef connection;

    /** More with -Dseeds=50. */
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("seeds", 5));
    }

    @AfterEach
    void leaveAsFound() {
        standin.control().limits().on(true);
        clock.reset();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRecordHasARowOrAFate(long seed) {
        connect();
        BreakingDesk desk = new BreakingDesk(books, seed);
        for (int round = 1; round <= ROUNDS; round++) {
            desk.change(RECORDS);
            run(round == 3 ? "RECHECK" : "SYNC");
            assertThat(rowOrFate.missing(connection, books))
                    .as("seed %d, round %d", seed, round)
                    .isEmpty();
        }
        desk.mendAll();
        run("SYNC");
        assertThat(rowOrFate.missing(connection, books))
                .as("seed %d, mended", seed)
                .isEmpty();
        run("RECHECK");
        assertThat(bench.ask(connection, """
                        select string_agg(record_kind || ' ' || external_id || ' ' || record_name || ' ' || detail, ', ')
                        from fate where workspace_id = :workspaceId and closed_at is null
                          and reason = 'unreadable'"""))
                .as("seed %d: nothing is broken any more", seed)
                .isNull();
    }

    private void run(String kind) {
        standin.control().advance(Duration.ofMinutes(5));
        clock.advance(Duration.ofMinutes(5));
        assertThat(flow.run(kind).getString("state")).startsWith("SUCCEEDED");
    }

    private void connect() {
        standin.control().load("empty");
        standin.control().limits().on(false);
        TestWorkspace workspace = workspaces.create();
        books = standin.control().shelf().all().get(0);
        flow = new SyncFlow(
                workspace.admin(),
                XeroLogin.connected(workspace.admin(), books.organisation().name()));
        connection = new ConnectionRef(workspace.id(), flow.connection());
    }
}
