package app.ledgerlink.receivables;

import app.ledgerlink.shared.Reach;
import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGStatement;

/**
 * Times the receivables screen, the customer page and the lists of customers on {@link LargeBooks}, each request over HTTP beside the very
 * statements it made, run again bare through JDBC: as the database's owner, and confined to the workspace. Of forty requests the 99th percentile is the slowest.
 */
@QuarkusTest
@Tag("bench")
class FiguresBenchmark {

    private static final Logger LOG = Logger.getLogger(FiguresBenchmark.class);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 40);

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture books;

    @Inject
    Jdbi jdbi;

    @Inject
    DataSource database;

    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());
    private TestWorkspace workspace;

    @AfterEach
    void stopListening() {
        jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    }

    @Test
    void timesTheFigures() {
        workspace = workspaces.create();
        UUID connection = books.organisation(workspace.id(), "Kiwi Tools", "NZD", "Pacific/Auckland");
        LargeBooks.fill(jdbi, workspace, connection);
        List<String> customers = new Random(1)
                .ints(ROUNDS, 2, LargeBooks.CUSTOMERS)
                .mapToObj(n -> LargeBooks.company(jdbi, workspace, n))
                .toList();
        String large = LargeBooks.company(jdbi, workspace, 1);
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                note(withValues(context.getStatement()));
            }
        });
        time("receivables", i -> "/api/receivables?page=" + (1 + i % 5));
        time("receivables, overdue", i -> "/api/receivables?sort=OVERDUE&overdue=true");
        time("receivables, past day", i -> "/api/receivables?asAt=2026-0" + (1 + i % 6) + "-28");
        time("receivables, by name", i -> "/api/receivables?q=customer+" + i);
        time("receivables documents", i -> "/api/receivables/documents?period=OVER_90_DAYS&page=" + (1 + i));
        for (String what : List.of("balance", "sales-summary", "sales-documents", "items-bought")) {
            time(what, i -> "/api/customers/" + customers.get(i) + "/" + what);
            time(what + ", 2,000 invoices", i -> "/api/customers/" + large + "/" + what);
        }
        time("balance, past day", i -> "/api/customers/" + customers.get(i) + "/balance?asAt=2026-03-31");
        time("search", i -> "/api/search?q=customer+" + i);
        time("search, a number", i -> "/api/search?q=INV-" + (1000 + i));
        time("sales documents, by text", i -> "/api/sales-documents?q=INV-1" + i);
        for (String sort : List.of("NAME", "OVERDUE", "OUTSTANDING", "LAST_SALE", "SALES_LAST_12_MONTHS")) {
            time("customers by " + sort, i -> "/api/customers?descending=true&sort=" + sort + "&page=" + (1 + i % 5));
        }
        String missing = "/api/connections/" + connection + "/customers-to-create";
        time("customers to create, none", i -> missing);
        jdbi.useHandle(h -> h.execute(
                "update ledger_contact set customer_id = null, customer_kind = null, link_state = 'UNDECIDED'"
                        + " where workspace_id = ? and hashtext(external_id) % 2 = 0",
                workspace.id()));
        time("customers to create, half of all", i -> missing + "?page=" + (1 + i % 5));
        time("customers to create, by name", i -> missing + "?q=customer+" + i);
    }

    /** The worker's own statements name no workspace, or write. */
    private void note(String sql) {
        if (sql.contains(workspace.id().toString()) && sql.matches("(?s)(/\\*.*?\\*/ )*(select|with) .*")) {
            statements.add(sql);
        }
    }

    /** As PostgreSQL's driver writes it, each parameter replaced by its value. */
    private static String withValues(PreparedStatement statement) {
        try {
            return statement.unwrap(PGStatement.class).toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void time(String what, IntFunction<String> path) {
        IntStream.range(0, 3).forEach(i -> get(path.apply(i)));
        double[] requests = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        double[] confined = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            String request = path.apply(i);
            statements.clear();
            requests[i] = millis(() -> get(request));
            List<String> made = List.copyOf(statements);
            bare[i] = millis(() -> run(made));
            confined[i] = millis(() -> Reach.within(workspace.id(), () -> run(made)));
        }
        Arrays.sort(requests);
        Arrays.sort(bare);
        Arrays.sort(confined);
        LOG.warnf(
                "%-34s p50 %7.1f ms, p99 %7.1f ms; its SQL alone p50 %7.1f ms, p99 %7.1f ms; confined p50 %7.1f ms, p99 %7.1f ms",
                what,
                requests[ROUNDS / 2],
                requests[ROUNDS - 1],
                bare[ROUNDS / 2],
                bare[ROUNDS - 1],
                confined[ROUNDS / 2],
                confined[ROUNDS - 1]);
    }

    private static double millis(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    /** Without the contract's filter, which costs more than small answers do. */
    private void get(String path) {
        RestAssured.given()
                .cookie(SignedIn.COOKIE, workspace.admin().cookie())
                .get(path)
                .then()
                .statusCode(200);
    }

    private void run(List<String> sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String text : sql) {
                try (ResultSet rows = statement.executeQuery(text)) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
