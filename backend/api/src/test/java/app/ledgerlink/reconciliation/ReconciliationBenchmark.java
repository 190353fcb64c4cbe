package app.ledgerlink.reconciliation;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.receivables.LargeBooks;
import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Times the comparison of all balances and "where is it?" on {@link LargeBooks}. */
@QuarkusTest
@Tag("bench")
class ReconciliationBenchmark {

    private static final Logger LOG = Logger.getLogger(ReconciliationBenchmark.class);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 20);

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture books;

    @Inject
    ReconciliationStore store;

    @Inject
    Jdbi jdbi;

    private TestWorkspace workspace;
    private ConnectionRef connection;

    @Test
    void timesComparisonAndSearch() {
        workspace = workspaces.create();
        UUID id = books.organisation(workspace.id(), "Kiwi Tools", "NZD", "Pacific/Auckland");
        connection = new ConnectionRef(workspace.id(), id);
        LargeBooks.fill(jdbi, workspace, id);
        fill();
        time("reconcile, who is in doubt", () -> store.inDoubt(connection, Instant.now()));
        time(
                "reconcile, compare and keep",
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> store.keep(connection, Instant.now().plusSeconds(60))));
        String company = LargeBooks.company(jdbi, workspace, 7);
        request("reconciliation", "/api/connections/" + id + "/reconciliation");
        request("differences", "/api/connections/" + id + "/reconciliation/differences");
        request("balance with its seal", "/api/customers/" + company + "/balance");
        for (String question : List.of(
                "INV-123456",
                "inv",
                "23456",
                "customer",
                "customer 4711",
                "c4711@bench.example",
                "c",
                "1150.00",
                "NZ$ 862.50",
                "vendor",
                "vendor 77",
                "item 12",
                "zzzzzz",
                "e 1 a",
                company)) {
            request("search '" + question + "'", "/api/search?q=" + question);
        }
    }

    /** One balance in a hundred differs; five thousand vendors are left out. */
    private void fill() {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                            update ledger_contact p set receivable_outstanding = o.raw + case when right(p.external_id, 2) = '00' then 1 else 0 end
                            from (select ledger_contact_id, sum(open) as raw from counted_document
                                where workspace_id = :w and is_open group by ledger_contact_id) o
                            where p.workspace_id = :w and p.id = o.ledger_contact_id""").bind("w", workspace.id()).execute();
            h.createUpdate("""
                            insert into ledger_contact (workspace_id, id, connection_id, external_id, name, status,
                                external_updated_at, link_state, linking_due)
                            select :w, gen_random_uuid(), :c, 'vendor' || n, 'Vendor ' || n, 'ACTIVE', now(), 'EXCLUDED', false
                            from generate_series(1, 5000) n""")
                    .bind("w", workspace.id())
                    .bind("c", connection.connectionId())
                    .execute();
            UUID run = UUID.randomUUID();
            h.createUpdate("insert into sync_run (workspace_id, id, connection_id, trigger, state, activity, queued_at)"
                            + " values (:w, :r, :c, 'PERSON', 'SUCCEEDED', '', now())")
                    .bind("w", workspace.id())
                    .bind("r", run)
                    .bind("c", connection.connectionId())
                    .execute();
            h.createUpdate("""
                            insert into fate (workspace_id, id, connection_id, run_id, record_kind, external_id, record_name,
                                outcome, reason, recorded_at)
                            select :w, gen_random_uuid(), :c, :r, 'CONTACT', 'vendor' || n, 'Vendor ' || n, 'EXCLUDED', 'vendor',
                                now()
                            from generate_series(1, 5000) n""")
                    .bind("w", workspace.id())
                    .bind("r", run)
                    .bind("c", connection.connectionId())
                    .execute();
            h.execute("vacuum analyze");
        });
    }

    private void request(String what, String path) {
        time(
                what,
                () -> RestAssured.given()
                        .cookie(SignedIn.COOKIE, workspace.sales().cookie())
                        .get(path)
                        .then()
                        .statusCode(200));
    }

    private static void time(String what, Runnable work) {
        for (int i = 0; i < 3; i++) {
            work.run();
        }
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        LOG.warnf("%-40s p50 %7.1f ms, slowest of %d %7.1f ms", what, millis[ROUNDS / 2], ROUNDS, millis[ROUNDS - 1]);
    }
}
