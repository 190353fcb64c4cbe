package app.ledgerlink.sync;

import static app.ledgerlink.books.LedgerExamples.company;
import static app.ledgerlink.books.LedgerExamples.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.sync.SyncRun.RunState;
import app.ledgerlink.testing.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Three large organisations and twenty-five small ones on four workers, with a slice that ends at every page. */
@QuarkusTest
@TestProfile(FairTurnsTest.SlicesOfAPage.class)
class FairTurnsTest {

    public static class SlicesOfAPage extends BooksProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.putAll(Map.of("ledgerlink.worker.enabled", "true", "ledgerlink.worker.slice", "0S"));
            return overrides;
        }
    }

    private static final int LARGE = 3;
    private static final int SMALL = 25;
    private static final int ROWS = 400;

    @Inject
    SyncBench bench;

    @Inject
    ScriptedBooks scripted;

    private final List<UUID> reads = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch allQueued = new CountDownLatch(1);
    private final Map<ConnectionRef, UUID> runs = new HashMap<>();

    @Test
    void aSmallRunWaitsForSlicesOfLargeOnesAndNotForTheirEnd() {
        List<ConnectionRef> large = queue(LARGE, ROWS);
        List<ConnectionRef> small = queue(SMALL, 1);
        allQueued.countDown();
        Eventually.until(() -> small.stream().allMatch(c -> state(c) == RunState.SUCCEEDED));
        List<UUID> until = List.copyOf(reads);
        int lastSmall = small.stream()
                .mapToInt(c -> until.lastIndexOf(c.connectionId()))
                .max()
                .orElseThrow();
        long mostOfASmall = small.stream().mapToLong(this::slices).max().orElseThrow();
        for (ConnectionRef big : large) {
            long slices = until.subList(0, lastSmall).stream()
                    .filter(big.connectionId()::equals)
                    .count();
            assertThat(slices).as("pages that a large one was given meanwhile").isBetween(1L, mostOfASmall + 5);
        }
        Eventually.until(() -> large.stream().allMatch(c -> state(c) == RunState.SUCCEEDED));
    }

    private List<ConnectionRef> queue(int organisations, int rows) {
        List<ConnectionRef> queued = new ArrayList<>();
        for (int i = 0; i < organisations; i++) {
            ConnectionRef connection = bench.connected().connection();
            Books books = scripted.of(connection);
            books.pageSize = 2;
            books.put(organisation());
            for (int row = 0; row < rows; row++) {
                books.put(company("c" + row, "Company " + row, books.tick()));
            }
            books.hook = (b, request) -> {
                await();
                reads.add(connection.connectionId());
                return null;
            };
            runs.put(connection, bench.queue(connection));
            queued.add(connection);
        }
        return queued;
    }

    private void await() {
        try {
            allQueued.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private RunState state(ConnectionRef connection) {
        return bench.run(connection, runs.get(connection)).state();
    }

    private long slices(ConnectionRef connection) {
        return Long.parseLong(
                bench.ask(connection, "select max(fence) from sync_run where workspace_id = :workspaceId"));
    }
}
