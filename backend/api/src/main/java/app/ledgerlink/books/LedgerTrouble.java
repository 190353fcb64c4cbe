package app.ledgerlink.books;

import java.time.Instant;

/** Why the books could not be read. Messages are sentences for people and hold no secret. */
public abstract sealed class LedgerTrouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    private LedgerTrouble(String message, Throwable cause) {
        super(sentence(message), cause);
    }

    /** So that what people read next begins a sentence of its own. */
    private static String sentence(String message) {
        String words = message.strip();
        return words.matches("(?s).*[.!?]") ? words : words + ".";
    }

    /** The budget of calls is used up, or the books ask for patience: go on at {@link #until()}. */
    public static final class MustWait extends LedgerTrouble {
        private static final long serialVersionUID = 1;
        private final Instant until;

        public MustWait(Instant until, String reason) {
            super(reason, null);
            this.until = until;
        }

        public Instant until() {
            return until;
        }
    }

    /** Nothing works until an admin connects again. The connection is already marked. */
    public static final class ReconnectNeeded extends LedgerTrouble {
        private static final long serialVersionUID = 1;

        public ReconnectNeeded(String message) {
            super(message, null);
        }
    }

    /** The books refuse this and will refuse it again: a missing right, a scope, a request they do not take. */
    public static final class Refused extends LedgerTrouble {
        private static final long serialVersionUID = 1;
        private final String code;

        public Refused(String code, String message) {
            super(message, null);
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** For the log: the message holds the words of the books, which may name people. */
        @Override
        public String toString() {
            return getClass().getName() + ": " + code;
        }
    }

    /** This node stops: whatever was begun is handed on as it is. Nothing went wrong with the books. */
    public static final class Stopped extends LedgerTrouble {
        private static final long serialVersionUID = 1;

        public Stopped() {
            super("Ledgerlink is being restarted.", null);
        }
    }

    /** A failure that may pass: no answer, a server error, a truncated answer. Worth another try later. */
    public static final class Unavailable extends LedgerTrouble {
        private static final long serialVersionUID = 1;

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
