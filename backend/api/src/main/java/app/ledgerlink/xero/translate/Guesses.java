package app.ledgerlink.xero.translate;

import java.util.ArrayList;
import java.util.List;

/** What a translation had to guess of one record, because Xero left it out or said it in a way that is not known. */
public final class Guesses {

    private final List<String> fields = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    /** @param field in Xero's words */
    void add(String field, String sentence) {
        fields.add(field);
        sentences.add(sentence);
    }

    public boolean none() {
        return fields.isEmpty();
    }

    /** The first field that was guessed. */
    public String field() {
        return fields.get(0);
    }

    /** In sentences. */
    public String inWords() {
        return String.join(" ", sentences);
    }
}
