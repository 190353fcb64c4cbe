package app.ledgerlink.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The organisations whose books a workspace has read, with the day that it is there. */
@ApplicationScoped
public class Organisations {

    /**
     * @param today the day in the organisation's time zone
     * @param shortCode for links into the accounting system; null where unknown
     * @param asOf start of the last complete read of the books; null before the first
     * @param toldFrom first past day that the books here can tell of; null where all of them is read. Where the history is
     *     limited it is the day of the first read: what was settled before then may be missing
     */
    public record Organisation(
            UUID connectionId,
            String name,
            String baseCurrency,
            LocalDate today,
            String shortCode,
            Instant asOf,
            LocalDate toldFrom) {}

    /** All organisations of one workspace. */
    public record Books(List<Organisation> all, LocalDate utcToday) {

        public Optional<Organisation> of(UUID connectionId) {
            return all.stream()
                    .filter(o -> o.connectionId().equals(connectionId))
                    .findFirst();
        }

        /** The oldest state that any of the books is in; null before the first read. */
        public Instant asOf() {
            return all.stream()
                    .map(Organisation::asOf)
                    .filter(Objects::nonNull)
                    .min(Instant::compareTo)
                    .orElse(null);
        }

        /** The day in the first of the organisations; in UTC where there is none. */
        public LocalDate today() {
            return all.stream().map(Organisation::today).findFirst().orElse(utcToday);
        }

        /** For {@link #TABLE}. */
        public <T extends SqlStatement<T>> T bind(T statement) {
            return statement
                    .bind(
                            "bookIds",
                            all.stream().map(Organisation::connectionId).toArray(UUID[]::new))
                    .bind(
                            "bookDays",
                            all.stream().map(o -> o.today().toString()).toArray(String[]::new));
        }
    }

    /** SQL table of the connections with the organisation's day and the first of the twelve months that end on it. */
    public static final String TABLE =
            "(select t.connection_id, t.day::date as today, (t.day::date - interval '1 year')::date + 1 as year_began"
                    + " from unnest(cast(:bookIds as uuid[]), cast(:bookDays as text[])) as t(connection_id, day))";

    private static final String READ = """
            select o.connection_id, o.name, o.base_currency, o.time_zone, o.short_code, s.history_from is not null as limited,
                (select max(r.started_at) from sync_run r
                 where r.workspace_id = o.workspace_id and r.connection_id = o.connection_id
                   and r.kind <> 'BALANCE_CHECK'
                   and r.state in ('SUCCEEDED', 'SUCCEEDED_WITH_EXCLUSIONS')) as as_of,
                (select min(r.started_at) from sync_run r
                 where r.workspace_id = o.workspace_id and r.connection_id = o.connection_id
                   and r.kind <> 'BALANCE_CHECK'
                   and r.state in ('SUCCEEDED', 'SUCCEEDED_WITH_EXCLUSIONS')) as first_read
            from organisation o
            left join sync_settings s on s.workspace_id = o.workspace_id and s.connection_id = o.connection_id
            where o.workspace_id = ? order by o.name, o.connection_id""";

    private final Jdbi jdbi;
    private final Clock clock;

    Organisations(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    public Books of(UUID workspaceId) {
        Instant now = clock.instant();
        List<Organisation> all = jdbi.withHandle(h -> h.createQuery(READ)
                .bind(0, workspaceId)
                .map((row, context) -> organisation(row, now))
                .list());
        return new Books(all, LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    private static Organisation organisation(ResultSet row, Instant now) throws SQLException {
        Timestamp asOf = row.getTimestamp("as_of");
        Timestamp first = row.getTimestamp("first_read");
        ZoneId zone = ZoneId.of(row.getString("time_zone"));
        LocalDate firstRead = LocalDate.ofInstant(first == null ? now : first.toInstant(), zone);
        return new Organisation(
                row.getObject("connection_id", UUID.class),
                row.getString("name"),
                row.getString("base_currency"),
                LocalDate.ofInstant(now, zone),
                row.getString("short_code"),
                asOf == null ? null : asOf.toInstant(),
                row.getBoolean("limited") ? firstRead : null);
    }
}
