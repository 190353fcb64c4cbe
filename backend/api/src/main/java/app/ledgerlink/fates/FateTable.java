package app.ledgerlink.fates;

import app.ledgerlink.books.RecordKind;
import app.ledgerlink.fates.Fate.Outcome;
import app.ledgerlink.shared.BulkUpsert;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The rows of fates: at most one open for each record of the books. */
@ApplicationScoped
class FateTable {

    private static final int RAW_LIMIT = 20_000;

    /**
     * A reason about reading. What cannot be read is not settled by what is decided about it, and while it stands nothing
     * that is decided takes its place.
     */
    static final String READING = "reason = '" + FateReason.UNREADABLE.code() + "'";

    static final String DECIDING = "not (" + READING + ")";

    private static final String IN_VAIN =
            " in ('" + FateReason.REREAD_REFUSED.code() + "', '" + FateReason.NOT_SHOWN.code() + "')";

    static final String READ = READING + " and not coalesce(cause, '')" + IN_VAIN;
    static final String REREAD = READING + " and cause" + IN_VAIN;

    /** @param party the books' id of the party that the record names; null where it names none, or is one */
    record Entry(
            RecordKind kind,
            String externalId,
            String name,
            String party,
            Outcome outcome,
            FateReason reason,
            String field,
            String detail,
            String raw) {}

    private final Jdbi jdbi;
    private final Clock clock;
    private final FateMeters meters;

    FateTable(Jdbi jdbi, Clock clock, FateMeters meters) {
        this.meters = meters;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Settles open fates: one of this run goes, one of an earlier run is closed.
     *
     * @param which of the open fates, with :ids
     * @return the records whose fate was settled
     */
    Set<String> settle(FateRun run, String which, Collection<String> ids) {
        String open = " where workspace_id = :workspaceId and connection_id = :connectionId and closed_at is null"
                + " and " + which + " returning external_id";
        Set<String> settled = new HashSet<>();
        if (!ids.isEmpty()) {
            jdbi.useHandle(h -> {
                settled.addAll(
                        h.createQuery("delete from fate" + open.replace(" returning", " and run_id = :runId returning"))
                                .bindMap(run.binds())
                                .bindArray("ids", String.class, ids)
                                .mapTo(String.class)
                                .list());
                settled.addAll(h.createQuery("update fate set closed_at = :now" + open)
                        .bindMap(run.binds())
                        .bind("now", Timestamps.now(clock))
                        .bindArray("ids", String.class, ids)
                        .mapTo(String.class)
                        .list());
            });
        }
        return settled;
    }

    /** Closes fates about reading of earlier runs, of records of this kind without an id. */
    void close(FateRun run, RecordKind kind) {
        jdbi.useHandle(h -> h.createUpdate("update fate set closed_at = :now where workspace_id = :workspaceId"
                        + " and connection_id = :connectionId and closed_at is null and run_id <> :runId"
                        + " and record_kind = :kind and " + READ
                        + " and external_id !~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'")
                .bindMap(run.binds())
                .bind("kind", kind.name())
                .bind("now", Timestamps.now(clock))
                .execute());
    }

    /**
     * @param which of the open fates, with :ids
     * @return the records that have one
     */
    Set<String> standing(FateRun run, String which, Collection<String> ids) {
        return jdbi.withHandle(h -> h.createQuery("select external_id from fate where workspace_id = :workspaceId"
                        + " and connection_id = :connectionId and closed_at is null and " + which)
                .bindMap(run.binds())
                .bindArray("ids", String.class, ids)
                .mapTo(String.class)
                .collect(Collectors.toSet()));
    }

    void add(FateRun run, List<Entry> entries) {
        add(run, entries, null);
    }

    /** @param closedAt null for fates that stand */
    void add(FateRun run, List<Entry> entries, Instant closedAt) {
        Instant now = Timestamps.now(clock);
        jdbi.useHandle(h -> BulkUpsert.<Entry>into("fate")
                .key("workspace_id", "uuid", e -> run.workspaceId())
                .key("run_id", "uuid", e -> run.runId())
                .key("record_kind", "text", Entry::kind)
                .key("external_id", "text", Entry::externalId)
                .key("outcome", "text", Entry::outcome)
                .insertOnly("id", "uuid", e -> Ids.next())
                .insertOnly("connection_id", "uuid", e -> run.connectionId())
                .value("record_name", "text", Entry::name)
                .value("party_external_id", "text", Entry::party)
                .value("reason", "text", e -> e.reason().broader().code())
                .value("cause", "text", FateTable::cause)
                .value("field", "text", Entry::field)
                .value("detail", "text", Entry::detail)
                .value("raw", "text", e -> cut(e.raw()))
                .insertOnly("recorded_at", "timestamptz", e -> now)
                .value("closed_at", "timestamptz", e -> closedAt)
                .run(h, entries, "id"));
        meters.told(entries.stream().map(Entry::reason).toList());
    }

    private static String cause(Entry entry) {
        return entry.reason() == entry.reason().broader()
                ? null
                : entry.reason().code();
    }

    private static String cut(String raw) {
        return raw == null || raw.length() <= RAW_LIMIT ? raw : raw.substring(0, RAW_LIMIT) + "…";
    }
}
