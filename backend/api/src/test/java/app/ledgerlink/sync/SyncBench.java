package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.sync.SyncRun.Trigger;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;

/** A connected workspace for tests of the sync, and a worker that does what the test says. */
@ApplicationScoped
public class SyncBench {

    private final Workspaces workspaces;
    private final Jdbi jdbi;
    private final SyncSettingsStore settings;
    private final RunControl control;
    private final SyncEngine engine;
    private final RunReader runs;

    SyncBench(
            Workspaces workspaces,
            Jdbi jdbi,
            SyncSettingsStore settings,
            RunControl control,
            SyncEngine engine,
            RunReader runs) {
        this.workspaces = workspaces;
        this.jdbi = jdbi;
        this.settings = settings;
        this.control = control;
        this.engine = engine;
        this.runs = runs;
    }

    public record Connected(TestWorkspace workspace, ConnectionRef connection) {}

    Connected connected() {
        TestWorkspace workspace = workspaces.create();
        return new Connected(workspace, connect(workspace));
    }

    ConnectionRef connect(TestWorkspace workspace) {
        ConnectionRef connection = new ConnectionRef(workspace.id(), Ids.next());
        QuarkusTransaction.requiringNew().run(() -> {
            jdbi.useHandle(h -> h.createUpdate("""
                            insert into ledger_connection (workspace_id, id, application, state, organisation_name,
                                created_at, updated_at)
                            values (:workspaceId, :connectionId, 'BOOKS', 'CONNECTED', 'Books under test', now(), now())
                            """).bindMethods(connection).execute());
            settings.createFor(connection);
        });
        return connection;
    }

    UUID queue(ConnectionRef connection) {
        return queue(connection, SyncRun.Kind.SYNC);
    }

    UUID queue(ConnectionRef connection, SyncRun.Kind kind) {
        return QuarkusTransaction.requiringNew()
                .call(() -> control.start(connection, kind, Trigger.PERSON, "Test ADMIN"))
                .run();
    }

    Optional<Instant> work(ConnectionRef connection, UUID run) {
        return engine.work(new Run.Key(connection.workspaceId(), run), () -> false);
    }

    Optional<Instant> workWhileStopping(ConnectionRef connection, UUID run, BooleanSupplier stopping) {
        return engine.work(new Run.Key(connection.workspaceId(), run), stopping);
    }

    /** Queues a run and works it to its end. */
    SyncRun sync(ConnectionRef connection) {
        return run(connection, SyncRun.Kind.SYNC);
    }

    SyncRun run(ConnectionRef connection, SyncRun.Kind kind) {
        UUID run = queue(connection, kind);
        work(connection, run);
        return run(connection, run);
    }

    void forgetWatermarks(ConnectionRef connection) {
        change(connection, "delete from sync_watermark where workspace_id = :workspaceId");
    }

    /** @param sql with :workspaceId */
    void change(ConnectionRef connection, String sql) {
        jdbi.useHandle(h -> h.createUpdate(sql).bindMethods(connection).execute());
    }

    SyncRun run(ConnectionRef connection, UUID run) {
        return runs.get(connection.workspaceId(), run);
    }

    long count(ConnectionRef connection, String table) {
        return Long.parseLong(ask(connection, "select count(*) from " + table + " where workspace_id = :workspaceId"));
    }

    /** @param sql with :workspaceId, giving one value */
    String ask(ConnectionRef connection, String sql) {
        return jdbi.withHandle(h ->
                h.createQuery(sql).bindMethods(connection).mapTo(String.class).one());
    }

    /** Where each row lies and which transaction wrote it: stays the same as long as nothing is written. */
    List<String> rowVersions(ConnectionRef connection) {
        return List.of(
                        "ledger_contact",
                        "item",
                        "sales_document",
                        "sales_document_line",
                        "payment",
                        "allocation",
                        "company",
                        "contact",
                        "fate")
                .stream()
                .map(table -> table + " "
                        + ask(
                                connection,
                                "select count(*) || ' ' || coalesce(md5(string_agg(t.ctid || ' ' || t.xmin, ',' order by t.ctid)), '')"
                                        + " from " + table + " t where workspace_id = :workspaceId"))
                .toList();
    }

    /** What the books are known to hold, without keys and times of our own. */
    String content(ConnectionRef connection) {
        return ask(connection, """
                select md5(coalesce((select string_agg(p.external_id || p.name || p.link_state || p.linking_due, ',' order by p.external_id)
                        from ledger_contact p where p.workspace_id = :workspaceId), ''))
                    || md5(coalesce((select string_agg(d.external_id || d.kind || d.open_amount || p.external_id, ',' order by d.kind, d.external_id)
                        from sales_document d join ledger_contact p on p.workspace_id = d.workspace_id and p.id = d.ledger_contact_id
                        where d.workspace_id = :workspaceId), ''))
                    || md5(coalesce((select string_agg(c.name, ',' order by c.name) from company c where c.workspace_id = :workspaceId), ''))
                    || (select count(*) from sales_document_line where workspace_id = :workspaceId)
                    || ' ' || (select count(*) from contact where workspace_id = :workspaceId)
                """);
    }
}
