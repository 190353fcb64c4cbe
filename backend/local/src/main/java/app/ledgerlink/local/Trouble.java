package app.ledgerlink.local;

/** Why the local run cannot start, in one sentence that says what to do. */
class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    Trouble(String sentence) {
        super(sentence);
    }

    Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
