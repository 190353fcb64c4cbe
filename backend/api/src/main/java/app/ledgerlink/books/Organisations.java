package app.ledgerlink.books;

import app.ledgerlink.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
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
     * @param application code of its accounting system
     * @param today the day in the organisation's time zone
     * @param shortCode for links into the accounting system; null where unknown
     * @param asOf start of the last complete read of the books; null before the first
     * @param connected whether the accounting link works; false while it must be connected again, and once it has ended
     * @param endedAt when the link ended: what it holds is history; null while it is in use
     * @param old whether the figures are older than its schedule promises (docs/adr/0018); false before the first read
     * @param toldFrom first past day that the books here can tell of; null where all of them is read. Where the history is
     *     limited it is the day of the first read: what was settled before then may be missing
     */
    public record Organisation(
            UUID connectionId,
            String application,
            String name,
            String baseCurrency,
            LocalDate today,
            String shortCode,
            Instant asOf,
            boolean connected,
            Instant endedAt,
            boolean old,
            LocalDate toldFrom) {

        public boolean inUse() {
            return endedAt == null;
        }
    }

    /** Organisations of one workspace, those of ended links too. */
    public record Books(List<Organisation> all, LocalDate utcToday) {

        /** Without those of ended links: what is owed is told from these alone. */
        public Books inUse() {
            return new Books(all.stream().filter(Organisation::inUse).toList(), utcToday);
        }

        public Optional<Organisation> of(UUID connectionId) {
            return all.stream()
                    .filter(o -> o.connectionId().equals(connectionId))
                    .findFirst();
        }

        /** The oldest state that any of the books in use is in; null before the first read. */
        public Instant asOf() {
            return all.stream()
                    .filter(Organisation::inUse)
                    .map(Organisation::asOf)
                    .filter(Objects::nonNull)
                    .min(Instant::compareTo)
                    .orElse(null);
        }

        /** The day in the first of the organisations in use; in UTC where there is none. */
        public LocalDate today() {
            return all.stream()
                    .filter(Organisation::inUse)
                    .map(Organisation::today)
                    .findFirst()
                    .orElse(utcToday);
        }

        /** For {@link #TABLE}. */
        public <T extends SqlStatement<T>> T bind(T statement) {
            return statement
                    .bind(
                            "bookIds",
                            all.stream().map(Organisation::connectionId).toArray(UUID[]::new))
                    .bind(
                            "bookDays",
                            all.stream().map(o -> o.today().toString()).toArray(String[]::new))
                    .bind(
                            "bookEnds",
                            all.stream().map(o -> String.valueOf(!o.inUse())).toArray(String[]::new));
        }
    }

    /**
     * SQL table of the connections with the organisation's day, the first of the twelve months that end on it, and
     * whether the link has ended.
     */
    public static final String TABLE =
            "(select t.connection_id, t.day::date as today, (t.day::date - interval '1 year')::date + 1 as year_began,"
                    + " t.ended::boolean as ended from unnest(cast(:bookIds as uuid[]), cast(:bookDays as text[]),"
                    + " cast(:bookEnds as text[])) as t(connection_id, day, ended))";

    private record Row(
            UUID connectionId,
            String application,
            String name,
            String baseCurrency,
            String timeZone,
            String shortCode,
            boolean limited,
            String state,
            Instant endedAt,
            String schedule,
            Instant asOf,
            Instant firstRead) {

        Organisation at(Instant now) {
            ZoneId zone = ZoneId.of(timeZone);
            LocalDate first = LocalDate.ofInstant(firstRead == null ? now : firstRead, zone);
            return new Organisation(
                    connectionId,
                    application,
                    name,
                    baseCurrency,
                    LocalDate.ofInstant(now, zone),
                    shortCode,
                    asOf,
                    "CONNECTED".equals(state),
                    endedAt,
                    asOf != null && Freshness.isOld(schedule, asOf, now),
                    limited ? first : null);
        }
    }

    private static final String READ = Sql.of(Organisations.class, "read");

    private final Jdbi jdbi;
    private final Clock clock;

    Organisations(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    public Books of(UUID workspaceId) {
        Instant now = clock.instant();
        List<Organisation> all = jdbi.withHandle(h -> h.createQuery(READ)
                .bind("workspaceId", workspaceId)
                .mapTo(Row.class)
                .map(row -> row.at(now))
                .list());
        return new Books(all, LocalDate.ofInstant(now, ZoneOffset.UTC));
    }
}
