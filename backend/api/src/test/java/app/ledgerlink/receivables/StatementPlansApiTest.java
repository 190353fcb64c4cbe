package app.ledgerlink.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.shared.Known;
import app.ledgerlink.shared.Reach;
import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGStatement;

/**
 * Explains every statement that stands in a file, on filled books and as the confined role: those that requests make
 * with their values, others with a plan for any values. None reads a big table from end to end, unless the file says
 * “Reads the whole …”.
 */
@QuarkusTest
class StatementPlansApiTest {

    private static final Path FILES = Path.of("src/main/resources/app/ledgerlink");
    private static final Pattern NAMED = Pattern.compile("/\\* (\\S+\\.sql) \\*/");
    private static final Pattern PART = Pattern.compile("/\\*\\{(\\w+)}\\*/");
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):(\\w+)");
    private static final String ALLOWED = "Reads the whole";

    private static final Pattern END_TO_END = Pattern.compile(
            "Seq Scan on (sales_document|sales_document_line|payment|ledger_contact|company|contact|item)\\b");

    /** Types of values, by their names; all others are ids. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("now", "timestamptz"),
            Map.entry("lease", "timestamptz"),
            Map.entry("doubted", "timestamptz"),
            Map.entry("startedAt", "timestamptz"),
            Map.entry("askedBefore", "timestamptz"),
            Map.entry("day", "date"),
            Map.entry("stated", "text[]"),
            Map.entry("ids", "uuid[]"),
            Map.entry("parties", "uuid[]"),
            Map.entry("mains", "uuid[]"),
            Map.entry("others", "uuid[]"),
            Map.entry("numbers", "text[]"),
            Map.entry("payments", "text[]"),
            Map.entry("kinds", "text[]"),
            Map.entry("documents", "text[]"),
            Map.entry("days", "text[]"),
            Map.entry("amounts", "text[]"),
            Map.entry("deleted", "boolean[]"),
            Map.entry("seen", "text[]"),
            Map.entry("applications", "text[]"),
            Map.entry("names", "text[]"),
            Map.entry("again", "text"),
            Map.entry("unpaid", "boolean"),
            Map.entry("byDirection", "boolean"),
            Map.entry("number", "text"),
            Map.entry("kind", "text"),
            Map.entry("currency", "text"),
            Map.entry("main", "text"),
            Map.entry("base", "text"),
            Map.entry("other", "text"),
            Map.entry("actorName", "text"),
            Map.entry("address", "text"),
            Map.entry("email", "text"),
            Map.entry("firstName", "text"),
            Map.entry("lastName", "text"));

    /** Parts of statements that no request here makes; “@” begins the name of another file. */
    private static final Map<String, Map<String, String>> PARTS = Map.of(
            "ComparedBalances.compared.sql", Map.of("documents", "", "parties", "true"),
            "ReconciliationStore.keep.sql", Map.of("compared", "@ComparedBalances.compared.sql", "leftOut", "false"),
            "ReconciliationStore.inDoubt.sql", Map.of("compared", "@ComparedBalances.compared.sql", "leftOut", "false"),
            "ReconciliationStore.keepOne.sql",
                    Map.of(
                            "compared", "@ComparedBalances.compared.sql",
                            "documents", "and d.ledger_contact_id = :party",
                            "parties", "p.id = :party"),
            "StatedDocuments.ours.sql", Map.of("known", Known.in("d.kind", DocumentKind.class)),
            "CreationRequests.press.sql", Map.of("isLinked", "false", "isSomebodys", "false"),
            "MergeChains.winners.sql", Map.of("which", "true"),
            "Merges.follow.sql", Map.of("chains", "@MergeChains.winners.sql"));

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture books;

    @Inject
    Jdbi jdbi;

    @Inject
    DataSource database;

    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> explained = new TreeSet<>();
    private TestWorkspace workspace;

    @AfterEach
    void stopListening() {
        jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    }

    @Test
    void noStatementOfAFileReadsABigTableFromEndToEnd() throws IOException {
        workspace = workspaces.create();
        UUID connection = books.organisation(workspace.id(), "Kiwi Tools", "NZD", "Pacific/Auckland");
        LargeBooks.fill(jdbi, workspace, connection, 2_000);
        jdbi.useHandle(
                h -> h.execute("analyze sales_document, sales_document_line, payment, ledger_contact, company, item"));
        listen();
        String customer = LargeBooks.company(jdbi, workspace, 1);
        String party = jdbi.withHandle(h -> h.createQuery("select cast(id as text) from ledger_contact"
                        + " where workspace_id = :workspace and external_id = 'party1'")
                .bind("workspace", workspace.id())
                .mapTo(String.class)
                .one());
        String document = jdbi.withHandle(h -> h.createQuery("select cast(id as text) from sales_document"
                        + " where workspace_id = :workspace and external_id = 'document1'")
                .bind("workspace", workspace.id())
                .mapTo(String.class)
                .one());
        Stream.of(
                        "receivables",
                        "receivables?sort=OVERDUE&overdue=true",
                        "receivables?asAt=2026-01-31",
                        "receivables?q=customer+1",
                        "receivables/documents?period=OVER_90_DAYS",
                        "customers/" + customer + "/balance",
                        "customers/" + customer + "/balance?asAt=2026-01-31",
                        "customers/" + customer + "/sales-summary",
                        "customers/" + customer + "/sales-documents",
                        "customers/" + customer + "/items-bought",
                        "customers/" + customer + "/xero-contacts",
                        "sales-documents/" + document,
                        "sales-documents?q=INV-1",
                        "customers?sort=OVERDUE&descending=true",
                        "search?q=customer+1",
                        "search?q=INV-1",
                        "search?q=100.00",
                        "search?q=" + party,
                        "ledger-contacts",
                        "ledger-contacts/" + party,
                        "vendors",
                        "sync-log",
                        "sync-log/counts",
                        "items",
                        "connections/" + connection + "/customers-to-create",
                        "connections/" + connection + "/contact-creations",
                        "connections/" + connection + "/reconciliation",
                        "connections/" + connection + "/reconciliation/differences")
                .forEach(this::request);
        Map<String, String> files = files();
        Set<String> included = new TreeSet<>();
        PARTS.values()
                .forEach(parts -> parts.values().stream()
                        .filter(part -> part.startsWith("@"))
                        .forEach(part -> included.add(part.substring(1))));
        files.keySet().stream()
                .filter(file -> !explained.contains(file) && !included.contains(file))
                .toList()
                .forEach(file -> {
                    String text = filled(file, PARTS.getOrDefault(file, Map.of()), files);
                    if (text.matches("(?s)(/\\*.*?\\*/\\s*)+(select|with|insert|update|delete)\\b.*")) {
                        explain(file, numbered(text), files);
                    }
                });
        assertThat(files.keySet()).isSubsetOf(explained);
    }

    private void request(String path) {
        statements.clear();
        workspace.admin().request().get("/api/" + path).then().statusCode(200);
        Map<String, String> files = files();
        List.copyOf(statements).forEach(sql -> {
            if (NAMED.matcher(sql).find()) {
                explain(path, sql, files);
            }
        });
    }

    /** Where an index may serve it does: of some thousand rows all could be read as well. */
    private void explain(String what, String sql, Map<String, String> files) {
        Set<String> made = new TreeSet<>();
        NAMED.matcher(sql).results().forEach(name -> made.add(name.group(1)));
        explained.addAll(made);
        if (made.stream().anyMatch(file -> files.get(file).contains(ALLOWED))) {
            return;
        }
        Reach.within(
                workspace.id(),
                () -> assertThat(plan(sql)).as(what + ": " + made).doesNotContainPattern(END_TO_END));
    }

    private String plan(String sql) {
        try (Connection confined = database.getConnection();
                Statement statement = confined.createStatement()) {
            statement.execute("set enable_seqscan = off");
            statement.execute("set plan_cache_mode = force_generic_plan");
            statement.execute("prepare explained as " + sql);
            String values = String.join(", ", Collections.nCopies(parameters(sql), "null"));
            try (ResultSet rows = statement.executeQuery(
                    "explain execute explained" + (values.isEmpty() ? "" : "(" + values + ")"))) {
                StringBuilder plan = new StringBuilder();
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
                return plan.toString();
            } finally {
                statement.execute("deallocate explained");
                statement.execute("reset plan_cache_mode");
                statement.execute("reset enable_seqscan");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void listen() {
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                try {
                    statements.add(
                            context.getStatement().unwrap(PGStatement.class).toString());
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
    }

    /** The text of each file by its name. */
    private static Map<String, String> files() {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FILES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** @param parts those of the file itself, or of the one that it is a part of */
    private static String filled(String file, Map<String, String> parts, Map<String, String> files) {
        return PART.matcher("/* " + file + " */ " + files.get(file).replaceAll("--[^\n]*\n", ""))
                .replaceAll(part -> {
                    String text = parts.getOrDefault(
                            part.group(1), PARTS.getOrDefault(file, Map.of()).get(part.group(1)));
                    assertThat(text).as(file + ": " + part.group(1)).isNotNull();
                    return Matcher.quoteReplacement(
                            text.startsWith("@") ? filled(text.substring(1), parts, files) : text);
                });
    }

    private static int parameters(String sql) {
        return Pattern.compile("cast\\(\\$(\\d+) as ")
                .matcher(sql)
                .results()
                .mapToInt(number -> Integer.parseInt(number.group(1)))
                .max()
                .orElse(0);
    }

    private static String numbered(String sql) {
        List<String> names = new ArrayList<>();
        return PARAMETER.matcher(sql).replaceAll(name -> {
            if (!names.contains(name.group(1))) {
                names.add(name.group(1));
            }
            return "cast(\\$" + (names.indexOf(name.group(1)) + 1) + " as " + TYPES.getOrDefault(name.group(1), "uuid")
                    + ")";
        });
    }
}
