package app.ledgerlink.outbound;

/** Sentences for people that are said in more than one place. */
final class CreationWords {

    private CreationWords() {}

    /** An exception's message as a sentence. */
    static String sentence(Exception e) {
        String message = e.getMessage().strip();
        return message.endsWith(".") ? message : message + ".";
    }
}
