package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.books.StreamType.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** From where the changes of each stream are read next; in the caller's transaction. */
@ApplicationScoped
public class Watermarks {

    /** Their watermarks are of our own clock. */
    private static final List<String> DAILY = Arrays.stream(StreamType.values())
            .filter(s -> s.reading() == Reading.BY_THE_DAY)
            .map(Enum::name)
            .toList();

    private final Jdbi jdbi;

    Watermarks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Since when the books may have contacts that are not stored as they are now; empty before they were read for the
     * first time.
     */
    public Optional<Instant> contactsStoredUpTo(ConnectionRef connection) {
        return Optional.ofNullable(all(connection).get(StreamType.CONTACTS)).map(at -> at.minus(RunPlanner.OVERLAP));
    }

    /** Without streams that only a newer build reads. */
    Map<StreamType, Instant> all(ConnectionRef connection) {
        Map<StreamType, Instant> all = new EnumMap<>(StreamType.class);
        jdbi.useHandle(h -> h.createQuery(
                        "select stream, modified_since from sync_watermark"
                                + " where workspace_id = :workspaceId and connection_id = :connectionId and stream = any(:known)")
                .bindMethods(connection)
                .bindArray("known", String.class, StreamType.NAMES)
                .map((row, context) -> all.put(
                        StreamType.valueOf(row.getString(1)),
                        row.getTimestamp(2).toInstant()))
                .list());
        return all;
    }

    /** Streams that are read as a whole by the next run, though their changes are known from their watermarks. */
    Set<StreamType> wholeDue(ConnectionRef connection) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select stream from sync_watermark
                        where workspace_id = :workspaceId and connection_id = :connectionId and whole_due
                          and stream = any(:known)
                        """)
                .bindMethods(connection)
                .bindArray("known", String.class, StreamType.NAMES)
                .mapTo(StreamType.class)
                .set());
    }

    /** The stream was read as a whole. */
    void wholeRead(ConnectionRef connection, StreamType stream) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update sync_watermark set whole_due = false
                        where workspace_id = :workspaceId and connection_id = :connectionId and stream = :stream
                          and whole_due
                        """)
                .bindMethods(connection)
                .bind("stream", stream.name())
                .execute());
    }

    /**
     * How far the books' clock was ahead of ours, in milliseconds, when a watermark was moved last; null where that is
     * not known.
     */
    Long ahead(ConnectionRef connection) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select ahead_millis from sync_watermark
                        where workspace_id = :workspaceId and connection_id = :connectionId and ahead_millis is not null
                          and stream <> all(:daily)
                        order by modified_since desc limit 1
                        """)
                .bindMethods(connection)
                .bindArray("daily", String.class, DAILY)
                .mapTo(Long.class)
                .findOne()
                .orElse(null));
    }

    /**
     * Never moves back.
     *
     * @param ahead how far the books' clock is ahead of ours, in milliseconds; null where that is not known
     */
    void move(ConnectionRef connection, StreamType stream, Instant to, Long ahead) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into sync_watermark as stored (workspace_id, connection_id, stream, modified_since,
                            ahead_millis)
                        values (:workspaceId, :connectionId, :stream, :to, :ahead)
                        on conflict (workspace_id, connection_id, stream) do update
                            set modified_since = excluded.modified_since, ahead_millis = excluded.ahead_millis
                            where stored.modified_since < excluded.modified_since
                        """)
                .bindMethods(connection)
                .bind("stream", stream.name())
                .bind("to", to)
                .bind("ahead", ahead)
                .execute());
    }

    /** Documents are read as a whole by the next run. */
    void forgetDocuments(ConnectionRef connection) {
        jdbi.useHandle(h -> h.createUpdate("""
                        delete from sync_watermark
                        where workspace_id = :workspaceId and connection_id = :connectionId
                          and stream = any(:documents)
                        """)
                .bindMethods(connection)
                .bindArray(
                        "documents",
                        String.class,
                        StreamType.DOCUMENTS.stream().map(Enum::name).toList())
                .execute());
    }
}
