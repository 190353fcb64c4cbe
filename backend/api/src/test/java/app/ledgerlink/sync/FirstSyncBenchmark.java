package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Times the first sync and an unchanged one, without limits of calls. Stand-in, database and product share this
 * machine, and the stand-in this process, so its books count into the heap. {@code bench.scenario} sets the size.
 */
@QuarkusTest
@Tag("bench")
class FirstSyncBenchmark {

    private static final Logger LOG = Logger.getLogger(FirstSyncBenchmark.class);

    @Inject
    Workspaces workspaces;

    XeroStandin standin;

    @Test
    void syncsLargeBooks() {
        String scenario = System.getProperty("bench.scenario", "load-50000-200000");
        standin.control().load(scenario);
        standin.control().limits().on(false);
        long books = usedHeap();
        resetPeaks();
        TestWorkspace workspace = workspaces.create();
        SyncFlow flow = new SyncFlow(
                workspace.admin(),
                XeroLogin.connected(
                        workspace.admin(),
                        standin.control().shelf().all().get(0).organisation().name()));
        report("first sync of " + scenario, flow.sync(Duration.ofMinutes(20)));
        LOG.warnf("heap: peak %d MB, of which the stand-in's books about %d MB", peakHeap() >> 20, books >> 20);
        standin.control().advance(Duration.ofMinutes(10));
        report("unchanged sync", flow.sync(Duration.ofMinutes(5)));
    }

    private static void report(String what, JsonPath run) {
        assertThat(run.getString("state")).startsWith("SUCCEEDED");
        Duration took =
                Duration.between(Instant.parse(run.getString("startedAt")), Instant.parse(run.getString("finishedAt")));
        long rows = run.getLong("counts.processed");
        LOG.warnf(
                "%s: %d records in %.1f s, %d records/s, %d calls",
                what, rows, took.toMillis() / 1000.0, rows * 1000 / Math.max(1, took.toMillis()), run.getInt("calls"));
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void resetPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
