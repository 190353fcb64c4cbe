package app.ledgerlink.books;

import app.ledgerlink.books.LedgerRecord.ContactData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The books as far as customers are created in them. Never called inside a database transaction. Reads try again by
 * themselves; a write is sent once. Every method throws {@link app.ledgerlink.books.LedgerTrouble} where the books were
 * not asked, or did surely not take what was asked.
 */
public interface LedgerTarget {

    /** Who waits for the answer: calls for people go before background work. */
    enum Asker {
        PERSON,
        BACKGROUND
    }

    /**
     * What the books take of a new contact.
     *
     * @param name most characters of a name, an e-mail address, a city and the like
     * @param number most characters of a number, a postal code and a country
     * @param line most characters of a line of an address
     * @param people most people beside the contact's own
     */
    record Limits(int name, int number, int line, int people) {}

    /** What the books said, for the audit trail; texts are null where nothing came back. */
    record Answer(Integer status, String text, String correlationId) {}

    /** What became of a write. */
    sealed interface Outcome {

        Answer answer();

        /** @param contact as the books now hold it */
        record Created(ContactData contact, Answer answer) implements Outcome {}

        /**
         * The books refuse it, and hold nothing of it.
         *
         * @param reason what is known of it beyond the words
         * @param messages the books' own words, at least one
         */
        record Refused(Refusal reason, List<String> messages, Answer answer) implements Outcome {}

        /**
         * It may have been created, or not: look before anything is sent again.
         *
         * @param answered whether an answer came back, which the books would repeat for the same key
         * @param words what happened, for people
         */
        record Unsure(boolean answered, String words, Answer answer) implements Outcome {}
    }

    enum Refusal {
        /** Another active contact has the name. */
        NAME_TAKEN,
        /** What was sent matches an archived contact. */
        ARCHIVED,
        /** A value is not taken. */
        INVALID,
        /** The idempotency key was used for another request. */
        KEY_REUSED,
        OTHER
    }

    /** Known without asking the books. */
    Limits limits();

    /**
     * Contacts in the books, archived ones included, that may be the same as this one by name, e-mail, account number,
     * tax number or our own number. Those that surely agree are never left out; of similar names the first hundred.
     */
    List<ContactData> alike(ConnectionRef connection, NewContact contact, Asker asker);

    /**
     * Contacts that changed in the books, archived ones included, newest first: of very many the newest ten thousand.
     *
     * @param since null for all contacts
     */
    List<ContactData> changed(ConnectionRef connection, Instant since, Asker asker);

    /** The contact with our own number, archived or not; empty where the books hold none. */
    Optional<ContactData> byNumber(ConnectionRef connection, String contactNumber, Asker asker);

    /** The contact with the books' own id, archived or not; empty where there is none. */
    Optional<ContactData> byId(ConnectionRef connection, String externalId, Asker asker);

    /**
     * Sends a new contact, once.
     *
     * @param idempotencyKey at most 128 characters; for some minutes the same key with the same contact is answered
     *     with what the first request was answered, an error too
     */
    Outcome create(ConnectionRef connection, NewContact contact, String idempotencyKey, Asker asker);
}
