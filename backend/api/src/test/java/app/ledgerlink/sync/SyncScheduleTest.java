package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.testing.MutableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one row of the schedule does to the others. */
@QuarkusTest
@TestProfile(BooksProfile.class)
class SyncScheduleTest {

    @Inject
    SyncBench bench;

    @Inject
    SyncSchedule schedule;

    @Inject
    SyncSettingsStore settings;

    @Inject
    MutableClock clock;

    @Inject
    Jdbi jdbi;

    @AfterEach
    void reset() {
        clock.reset();
        jdbi.useHandle(h -> {
            h.execute("drop trigger if exists bad_row on sync_run");
            h.execute("drop trigger if exists bad_row on scheduled_tasks");
            h.execute("drop function if exists bad_row");
        });
    }

    @Test
    void aRowThatCannotBeStartedStopsNoOther() {
        ConnectionRef bad = due("now() - interval '2 hours'");
        ConnectionRef good = due("now() - interval '1 hour'");
        refuseInserts("sync_run", "new.connection_id = '" + bad.connectionId() + "'");
        schedule.startDue();
        assertThat(bench.count(bad, "sync_run")).isZero();
        assertThat(bench.count(good, "sync_run")).isEqualTo(1);
    }

    @Test
    void aLostRunThatCannotBeQueuedStopsNoOther() {
        ConnectionRef bad = lost();
        ConnectionRef good = lost();
        refuseInserts("scheduled_tasks", "new.task_instance like '" + bad.workspaceId() + ":%'");
        schedule.requeueLost();
        assertThat(queued(bad)).isEqualTo("0");
        assertThat(queued(good)).isEqualTo("1");
    }

    @Test
    void hundredsThatMustWaitLetALaterOneStart() {
        ConnectionRef waiting = bench.connected().connection();
        bench.change(waiting, """
                with added as (
                    insert into ledger_connection (workspace_id, id, application, state, organisation_name, created_at,
                        updated_at)
                    select :workspaceId, gen_random_uuid(), 'BOOKS', 'CONNECTED', 'Waits', now(), now()
                    from generate_series(1, 501) returning workspace_id, id),
                settings as (
                    insert into sync_settings (workspace_id, connection_id, recheck, next_recheck_at)
                    select workspace_id, id, 'DAILY', now() - interval '1 day' from added)
                insert into sync_run (workspace_id, id, connection_id, kind, trigger, state, activity, queued_at)
                select workspace_id, gen_random_uuid(), id, 'SYNC', 'SCHEDULE', state, '-', now()
                from added, unnest(array['SUCCEEDED', 'WAITING']) as t(state)
                """);
        ConnectionRef later = due("now() - interval '1 hour'");
        schedule.startDue();
        assertThat(bench.count(later, "sync_run")).isEqualTo(1);
        bench.change(waiting, "delete from sync_run where workspace_id = :workspaceId");
    }

    @Test
    void settingsThatAreSavedLeaveTheScheduleWhereItIs() {
        ConnectionRef connection = due("now() - interval '1 minute'");
        SyncSettings edited = settings.find(connection).orElseThrow();
        schedule.startDue();
        String next = nextRunAt(connection);
        assertThat(settings.update(connection, edited)).isTrue();
        assertThat(nextRunAt(connection)).as("as the schedule left it").isEqualTo(next);
        clock.advance(Duration.ofMinutes(1));
        schedule.startDue();
        assertThat(nextRunAt(connection)).isEqualTo(next);
    }

    @Test
    void ofASuspendedWorkspaceNothingIsStartedQueuedOrWorkedUntilItIsResumed() {
        ConnectionRef due = due("now() - interval '1 hour'");
        ConnectionRef lost = lost();
        ConnectionRef running = bench.connected().connection();
        UUID run = bench.queue(running);
        for (ConnectionRef suspended : List.of(due, lost, running)) {
            bench.change(suspended, "update workspace set suspended_at = now() where id = :workspaceId");
        }
        schedule.startDue();
        schedule.requeueLost();
        assertThat(bench.count(due, "sync_run")).isZero();
        assertThat(queued(lost)).isEqualTo("0");
        assertThat(bench.work(running, run)).as("leaves the queue").isEmpty();
        assertThat(bench.run(running, run).state()).isEqualTo(SyncRun.RunState.QUEUED);
        for (ConnectionRef suspended : List.of(due, lost, running)) {
            bench.change(suspended, "update workspace set suspended_at = null where id = :workspaceId");
        }
        schedule.startDue();
        schedule.requeueLost();
        assertThat(bench.count(due, "sync_run")).isEqualTo(1);
        assertThat(queued(lost)).isEqualTo("1");
        bench.work(running, run);
        assertThat(bench.run(running, run).state()).isNotEqualTo(SyncRun.RunState.QUEUED);
    }

    private ConnectionRef due(String at) {
        ConnectionRef connection = bench.connected().connection();
        bench.change(
                connection,
                "update sync_settings set schedule = 'HOURLY', next_run_at = " + at
                        + " where workspace_id = :workspaceId");
        return connection;
    }

    private ConnectionRef lost() {
        ConnectionRef connection = bench.connected().connection();
        bench.queue(connection);
        bench.change(connection, "delete from scheduled_tasks where task_instance like :workspaceId || ':%'");
        return connection;
    }

    private String queued(ConnectionRef connection) {
        return bench.ask(
                connection, "select count(*) from scheduled_tasks where task_instance like :workspaceId || ':%'");
    }

    private String nextRunAt(ConnectionRef connection) {
        return bench.ask(connection, "select next_run_at from sync_settings where workspace_id = :workspaceId");
    }

    private void refuseInserts(String table, String when) {
        jdbi.useHandle(h -> {
            h.execute("create function bad_row() returns trigger language plpgsql as"
                    + " $$ begin raise exception 'a bad row'; end $$");
            h.execute("create trigger bad_row before insert on " + table + " for each row when (" + when
                    + ") execute function bad_row()");
        });
    }
}
