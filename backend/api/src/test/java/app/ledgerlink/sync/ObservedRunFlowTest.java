package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.Eventually;
import app.ledgerlink.testing.Management;
import app.ledgerlink.testing.SpansSeen;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an operator sees of a run, by meters and by traces, and what nobody sees. */
@QuarkusTest
class ObservedRunFlowTest {

    private static final Path DASHBOARD = Path.of("../docs/grafana/ledgerlink.json");
    private static final Pattern METRIC = Pattern.compile("\\b(?:ledgerlink|http|jvm|process)_\\w+");
    private static final AttributeKey<String> RUN = AttributeKey.stringKey("ledgerlink.run");

    /** Nothing else may leave the machine; ids are told apart below. */
    private static final Set<String> TOLD = Set.of(
            "ledgerlink.workspace",
            "ledgerlink.run",
            "ledgerlink.run.kind",
            "ledgerlink.step",
            "ledgerlink.stream",
            "ledgerlink.page",
            "http.request.method",
            "http.response.status_code",
            "url.template");

    @Inject
    Workspaces workspaces;

    @Inject
    SpansSeen spans;

    XeroStandin standin;

    @Test
    void aRunIsMeasuredAndTraced() {
        TestWorkspace workspace = workspaces.create();
        standin.control().load("demo");
        String organisation =
                standin.control().shelf().all().get(0).organisation().name();
        SyncFlow flow = new SyncFlow(workspace.admin(), XeroLogin.connected(workspace.admin(), organisation));
        Map<String, Double> before = metrics();

        var run = flow.sync();

        assertThat(run.getString("state")).isEqualTo("SUCCEEDED_WITH_EXCLUSIONS");
        Eventually.until(() -> spans.all().stream()
                .filter(span -> span.getName().equals("sync run"))
                .anyMatch(
                        span -> run.getString("id").equals(span.getAttributes().get(RUN))));
        Map<String, Double> after = metrics();
        Function<String, Double> grew = name -> after.get(name) - before.get(name);
        assertThat(grew.apply("ledgerlink_sync_run_seconds_count{kind=\"SYNC\",state=\"SUCCEEDED_WITH_EXCLUSIONS\"}"))
                .isEqualTo(1);
        assertThat(grew.apply("ledgerlink_sync_queue_wait_seconds_count")).isEqualTo(1);
        assertThat(grew.apply("ledgerlink_sync_pages_total{stream=\"CONTACTS\"}"))
                .isPositive();
        assertThat(after.keySet().stream()
                        .filter(name -> name.startsWith("ledgerlink_sync_fates_total"))
                        .mapToDouble(grew::apply)
                        .sum())
                .isGreaterThanOrEqualTo(run.getInt("counts.excluded"));
        assertThat(grew.apply("ledgerlink_xero_calls_seconds_count{status=\"2xx\"}"))
                .isGreaterThanOrEqualTo(run.getInt("calls"));
        assertThat(after.get("ledgerlink_xero_calls_left")).isBetween(0.0, 5000.0);

        tracesOf(run.getString("id"), workspace.admin().email(), organisation);
    }

    private void tracesOf(String run, String... untold) {
        List<SpanData> all = spans.all();
        Map<String, SpanData> byId = all.stream().collect(Collectors.toMap(SpanData::getSpanId, s -> s, (a, b) -> a));
        List<SpanData> steps = all.stream()
                .filter(s -> s.getName().equals("sync step"))
                .filter(s -> byId.containsKey(s.getParentSpanId()))
                .filter(s ->
                        run.equals(byId.get(s.getParentSpanId()).getAttributes().get(RUN)))
                .toList();
        Set<String> stepIds = steps.stream().map(SpanData::getSpanId).collect(Collectors.toSet());
        List<SpanData> calls = all.stream()
                .filter(s -> s.getName().equals("xero call") && stepIds.contains(s.getParentSpanId()))
                .toList();
        assertThat(steps).hasSizeGreaterThan(5);
        assertThat(calls)
                .extracting(s -> s.getAttributes().get(AttributeKey.stringKey("url.template")))
                .contains("/api.xro/2.0/Contacts", "/api.xro/2.0/Invoices");
        for (SpanData span : all) {
            span.getAttributes().forEach((key, value) -> {
                assertThat(TOLD).contains(key.getKey());
                assertThat(String.valueOf(value)).matches("[\\w./-]{0,40}");
                if (!key.equals(RUN) && !key.getKey().equals("ledgerlink.workspace")) {
                    assertThat(String.valueOf(value)).doesNotContainPattern("[0-9a-f]{8}-");
                }
            });
            assertThat(span.getEvents()).isEmpty();
            assertThat(span.getStatus().getDescription()).matches("\\w*");
        }
        assertThat(all.toString()).doesNotContain(untold);
    }

    @Test
    void theDashboardAsksForMetricsThatAreThere() throws IOException {
        workspaces.create().admin().request().get("/api/session").then().statusCode(200);
        Set<String> there = metrics().keySet().stream()
                .map(name -> name.replaceFirst("\\{.*", ""))
                .collect(Collectors.toSet());
        Set<String> asked = new TreeSet<>();
        JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
        dashboard
                .findValuesAsText("expr")
                .forEach(expression ->
                        METRIC.matcher(expression).results().forEach(metric -> asked.add(metric.group())));
        assertThat(asked).hasSizeGreaterThan(10).allMatch(there::contains);
        assertThat(there.stream().filter(name -> name.startsWith("ledgerlink_")))
                .as("each meter of our own is on the dashboard")
                .allMatch(name -> asked.stream().anyMatch(metric -> stem(metric).equals(stem(name))));
    }

    private static String stem(String metric) {
        return metric.replaceFirst("_(count|sum|max|bucket)$", "");
    }

    private static Map<String, Double> metrics() {
        return Management.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                // a trace as an example of what was counted
                .map(line -> line.replaceFirst(" # .*", ""))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.lastIndexOf(' ')),
                        line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)),
                        (a, b) -> a));
    }
}
