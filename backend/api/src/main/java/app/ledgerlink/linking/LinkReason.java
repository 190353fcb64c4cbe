package app.ledgerlink.linking;

/** Why a party of the books, or a person named with it, did not become a customer. */
public enum LinkReason {
    /** Archived in the books, never linked, no sales. */
    ARCHIVED,
    /** Merged into another party of the books, never linked, no sales. */
    MERGED,
    /** The organisation only buys from it. */
    VENDOR,
    /** It was never sold anything. */
    NO_SALES,
    /** The books erased the person's details on request. */
    ERASED,
    /** A company without a name. */
    NAME_MISSING,
    /** A person without a last name. */
    LAST_NAME_MISSING,
    /** A further person named with an individual, who is a person and not a company. */
    PERSON_OF_INDIVIDUAL,
    /** A person named with a party that could not be imported itself. */
    PERSON_OF_MISSING_COMPANY
}
