package app.ledgerlink.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The books of a connection, to be read page by page. A call goes over the network: never make one inside a database
 * transaction. Failures are {@link LedgerTrouble}.
 */
public interface LedgerSource {

    /** Whether the connection can be read now; when not, the state as a problem for people. */
    void ensureConnected(ConnectionRef connection);

    /** Reads one page, newest-updated first where the stream has pages. */
    SourcePage read(ConnectionRef connection, ReadRequest request);

    /** Reads documents again whose stamp may not tell that they changed. */
    SourcePage readAgain(ConnectionRef connection, Selection selection);

    /** How many records of a stream {@link #readAgain} can name at once; at least one. */
    int mostAtOnce(StreamType stream);

    /**
     * @param page from 1
     * @param modifiedSince only records changed since then; null reads all
     * @param from only documents dated on or after this day; null for all
     * @param openBefore only open (AUTHORISED) documents dated before this day; null for no such limit
     * @param bookmark what the page before came with, as it was; null for the first
     */
    record ReadRequest(
            StreamType stream, int page, Instant modifiedSince, LocalDate from, LocalDate openBefore, String bookmark) {

        /** Of a first page. */
        public ReadRequest(StreamType stream, int page, Instant modifiedSince, LocalDate from, LocalDate openBefore) {
            this(stream, page, modifiedSince, from, openBefore, null);
        }
    }

    /**
     * @param stream of documents
     * @param ids of the documents, or of parties: then all of their documents; at most as many as {@link #mostAtOnce} says
     * @param bookmark what the page before came with, as it was; null for the first
     */
    record Selection(StreamType stream, boolean parties, List<String> ids, int page, String bookmark) {}

    /**
     * @param records well-formed records of this page that belong to the sales side
     * @param malformed records that could not be understood, or only with a guess
     * @param received records on the page before any was left out; 0 on the page after the last
     * @param total records over all pages; null where the books do not say
     * @param serverTime the books' own clock when they answered
     * @param newestFirst whether the page came in the order that was asked for, as far as it shows
     * @param bookmark to be given back with the request for the next page; null where there is no need
     */
    record SourcePage(
            List<LedgerRecord> records,
            List<Malformed> malformed,
            int received,
            boolean last,
            Long total,
            Instant serverTime,
            boolean newestFirst,
            String bookmark) {

        /** The same page with another bookmark. */
        public SourcePage withBookmark(String other) {
            return new SourcePage(records, malformed, received, last, total, serverTime, newestFirst, other);
        }
    }

    /**
     * A record that is not as the books should send it.
     *
     * @param defect what is wrong with it
     * @param externalId the record's id, or a text that stands for it where even that is missing
     * @param name null where it has neither a name nor an id
     * @param partyExternalId the party that it names; null where it names none or is one
     * @param field in the accounting system's words; null where unknown
     * @param message what is wrong, as a sentence for people
     * @param raw the record as it came
     */
    record Malformed(
            RecordKind kind,
            Defect defect,
            String externalId,
            String name,
            String partyExternalId,
            String field,
            String message,
            String raw) {}

    /** Why a record is not as the books should send it. */
    enum Defect {
        /** It could not become a record. */
        UNREADABLE,
        /** It became one, with a guess. */
        ASSUMED,
        /** It is of a type that counts in no figure, because nobody knows how. */
        UNKNOWN_TYPE
    }
}
