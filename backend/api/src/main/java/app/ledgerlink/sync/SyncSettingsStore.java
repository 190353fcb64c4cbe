package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.connections.LinkJoined;
import app.ledgerlink.connections.LinkReplaced;
import app.ledgerlink.shared.RecordMapper;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Sync Settings of connections; in the caller's transaction. */
@ApplicationScoped
public class SyncSettingsStore {

    /** Of what a person chooses, by the name of the setting. */
    private static final Map<String, String> COLUMNS = SyncSettings.CHOICES.stream()
            .collect(Collectors.toMap(c -> c, RecordMapper::column, (one, same) -> one, LinkedHashMap::new));

    private static final String ASSIGNED = COLUMNS.entrySet().stream()
            .map(e -> e.getValue() + " = :" + e.getKey())
            .collect(Collectors.joining(", "));

    private final Jdbi jdbi;
    private final Clock clock;

    SyncSettingsStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void replaced(@Observes LinkReplaced event) {
        copy(event.former(), event.connection());
    }

    void joined(@Observes LinkJoined event) {
        createFor(event.connection());
    }

    /** Gives a connection the default settings; one that has settings keeps them. */
    void createFor(ConnectionRef connection) {
        jdbi.useHandle(h -> h.createUpdate("insert into sync_settings (workspace_id, connection_id, next_recheck_at)"
                        + " values (:workspaceId, :connectionId, :firstRecheck) on conflict do nothing")
                .bindMethods(connection)
                .bind("firstRecheck", next(interval(SyncSettings.Recheck.WEEKLY)))
                .execute());
    }

    /** Gives a connection the settings of another; one that has settings keeps them. */
    private void copy(ConnectionRef from, ConnectionRef to) {
        Instant now = Timestamps.now(clock);
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into sync_settings (workspace_id, connection_id, next_run_at, next_recheck_at, %1$s)
                        select workspace_id, :to,
                            case when next_run_at is not null then cast(:now as timestamptz) end,
                            case when next_recheck_at is not null then cast(:recheck as timestamptz) end, %1$s
                        from sync_settings where workspace_id = :workspaceId and connection_id = :connectionId
                        on conflict do nothing
                        """.formatted(String.join(", ", COLUMNS.values())))
                .bindMethods(from)
                .bind("to", to.connectionId())
                .bind("now", now)
                .bind("recheck", now.plus(interval(SyncSettings.Recheck.WEEKLY)))
                .execute());
    }

    /** Empty where the workspace has no such connection. */
    public Optional<SyncSettings> find(ConnectionRef connection) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select * from sync_settings where workspace_id = :workspaceId and connection_id = :connectionId")
                .bindMethods(connection)
                .mapTo(SyncSettings.class)
                .findOne());
    }

    /** Of all connections of a workspace, by the connection's id. */
    public Map<UUID, SyncSettings> all(UUID workspaceId) {
        RowMapper<SyncSettings> mapper = RecordMapper.of(SyncSettings.class);
        return jdbi.withHandle(h -> h.createQuery("select * from sync_settings where workspace_id = :workspaceId")
                .bind("workspaceId", workspaceId)
                .map((row, context) -> Map.entry(row.getObject("connection_id", UUID.class), mapper.map(row, context)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * What is due next stays as the schedule has it, unless another interval is chosen.
     *
     * @return false when somebody else changed them since the version that was edited
     */
    boolean update(ConnectionRef connection, SyncSettings after) {
        return jdbi.withHandle(h -> h.createUpdate("""
                                update sync_settings set %s,
                                    next_run_at = case when schedule = :schedule then next_run_at else :nextRun end,
                                    next_recheck_at =
                                        case when recheck = :recheck then next_recheck_at else :nextRecheck end,
                                    version = version + 1
                                where workspace_id = :workspaceId and connection_id = :connectionId
                                  and version = :version
                                """.formatted(ASSIGNED))
                        .bindMethods(connection)
                        .bindMethods(after)
                        .bind("nextRun", next(interval(after.schedule())))
                        .bind("nextRecheck", next(interval(after.recheck())))
                        .execute())
                == 1;
    }

    private Instant next(Duration interval) {
        return interval == null ? null : Timestamps.now(clock).plus(interval);
    }

    /** @return null for OFF */
    static Duration interval(SyncSettings.Recheck recheck) {
        return switch (recheck) {
            case OFF -> null;
            case DAILY -> Duration.ofDays(1);
            case WEEKLY -> Duration.ofDays(7);
        };
    }

    /** @return null for OFF */
    static Duration interval(SyncSettings.Schedule schedule) {
        return switch (schedule) {
            case OFF -> null;
            case EVERY_15_MINUTES -> Duration.ofMinutes(15);
            case HOURLY -> Duration.ofHours(1);
            case DAILY -> Duration.ofDays(1);
        };
    }
}
