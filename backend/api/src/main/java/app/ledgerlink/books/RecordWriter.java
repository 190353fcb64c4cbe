package app.ledgerlink.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Stores the records of one type; in the caller's transaction. */
interface RecordWriter<T extends LedgerRecord> {

    /** The records that it stores. */
    Class<T> records();

    /**
     * @param readAt when the page was read, by the clock of whoever read it
     * @return ids of our rows that are new or different
     */
    List<String> write(Handle handle, ConnectionRef connection, Collection<T> page, Instant readAt);

    /**
     * How many records of a stream are stored; 0 where nobody needs to know.
     *
     * @param from first day that counts, where records have one; null for all
     */
    default long count(Handle handle, ConnectionRef connection, StreamType stream, LocalDate from) {
        return 0;
    }
}
