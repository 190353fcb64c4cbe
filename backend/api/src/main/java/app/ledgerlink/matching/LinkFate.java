package app.ledgerlink.matching;

/**
 * A party of the books, or a person named with it, that was not imported.
 *
 * @param person whether it is a person named with the party; then externalId is the party's with the person's name
 * @param field the field of the books to mend; null where no single one is at fault
 */
public record LinkFate(
        boolean person, String externalId, String name, Outcome outcome, LinkReason reason, String field) {

    public enum Outcome {
        EXCLUDED,
        FAILED,
        /** It waits for a person's decision. */
        PARKED
    }

    /** Stands between the party's id and the person in the id of a person's fate. */
    public static final String PERSON_SEPARATOR = "/";
}
