package app.ledgerlink.matching;

import app.ledgerlink.books.LinkState;

/**
 * A party of the books, or a person named with it, that was not imported.
 *
 * @param person whether it is a person named with the party; then externalId is the party's with the person's name
 * @param outcome EXCLUDED, FAILED or PARKED: as what its party stands from now on
 * @param field the field of the books to mend; null where no single one is at fault
 */
public record LinkFate(
        boolean person, String externalId, String name, LinkState outcome, LinkReason reason, String field) {

    /** Stands between the party's id and the person in the id of a person's fate. */
    public static final String PERSON_SEPARATOR = "/";
}
