package app.ledgerlink.sync;

import static app.ledgerlink.books.LedgerExamples.company;
import static app.ledgerlink.books.LedgerExamples.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.sync.SyncRun.RunState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** During an upgrade a newer node works on the same database, and this one finds what that one left there. */
@QuarkusTest
@TestProfile(BooksProfile.class)
class NewerBuildTest {

    @Inject
    SyncBench bench;

    @Inject
    ScriptedBooks scripted;

    private ConnectionRef connection;

    @BeforeEach
    void connect() {
        connection = bench.connected().connection();
        Books books = scripted.of(connection);
        books.put(organisation());
        books.put(company("c", "Company", books.tick()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checkpoint = '{\"steps\": [{\"kind\": \"READ\", \"stream\": \"CONTACTS\"}, {\"kind\": \"GUESS\"}]}'",
                "checkpoint = '{\"steps\": [{\"kind\": \"READ\", \"stream\": \"ESTIMATES\"}]}'",
                "checkpoint = '{\"steps\": [{\"kind\": \"LINK\"}], \"since\": {\"ESTIMATES\": \"2026-01-01T00:00:00Z\"}}'"
            })
    void aRunWithAnUnknownPartIsLeftAsItIs(String newer) {
        UUID run = bench.queue(connection);
        bench.change(connection, "update sync_run set " + newer + " where workspace_id = :workspaceId");
        String before = row();

        assertThat(bench.work(connection, run)).isPresent();

        assertThat(row()).isEqualTo(before);
        bench.change(connection, "update sync_run set state = 'CANCELLED' where workspace_id = :workspaceId");
    }

    @Test
    void whatANewerBuildKeepsInARunGoesOnWithIt() {
        UUID run = bench.queue(connection);
        bench.change(
                connection,
                "update sync_run set checkpoint = '{\"slice\": {\"until\": 7}, \"steps\": [{\"kind\": \"READ\", \"stream\": \"ORGANISATION\"}]}' where workspace_id = :workspaceId");

        assertThat(bench.work(connection, run)).isEmpty();

        assertThat(bench.run(connection, run).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bench.ask(
                        connection,
                        "select checkpoint -> 'slice' ->> 'until' from sync_run where workspace_id = :workspaceId"))
                .isEqualTo("7");
    }

    @Test
    void streamsOfANewerBuildAreNotInTheWay() {
        bench.sync(connection);
        bench.change(
                connection,
                "insert into sync_watermark (workspace_id, connection_id, stream, modified_since)"
                        + " values (:workspaceId, :connectionId, 'ESTIMATES', now())");
        assertThat(bench.sync(connection).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void whatANewerBuildIsToReadAgainIsLeftToIt() {
        bench.change(
                connection,
                "insert into document_reread (workspace_id, connection_id, stream, target, external_id, queued_at)"
                        + " values (:workspaceId, :connectionId, 'ESTIMATES', 'DOCUMENT', 'e1', now())");
        assertThat(bench.sync(connection).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bench.count(connection, "document_reread")).isEqualTo(1);
    }

    private String row() {
        return bench.ask(connection, "select t::text from sync_run t where workspace_id = :workspaceId");
    }
}
