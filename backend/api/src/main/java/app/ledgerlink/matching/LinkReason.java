package app.ledgerlink.matching;

/** Why a party of the books, or a person named with it, did not become a customer. */
public enum LinkReason {
    /** Archived in the books, never linked, no sales. */
    ARCHIVED("It is archived in {system} and has no sales."),
    /** Merged into another party of the books, which stands for it. */
    MERGED("It was merged into another contact in {system}, which stands for it."),
    /** The organisation only buys from it. */
    VENDOR("It is a vendor: your organisation buys from it and never sold to it."),
    /** It was never sold anything. */
    NO_SALES("It was never sold anything, and the settings leave out contacts without sales."),
    /** The books erased the person's details on request. */
    ERASED("Its details were erased in {system} on request."),
    /** A company without a name. */
    NAME_MISSING("It has no name in {system}, and a company needs one."),
    /** A person without a last name. */
    LAST_NAME_MISSING("It has no last name in {system}, and a contact needs one."),
    /** A further person named with an individual, who is a person and not a company. */
    PERSON_OF_INDIVIDUAL("The contact that it is named with is a person and not a company."),
    /** A person named with a party that could not be imported itself. */
    PERSON_OF_MISSING_COMPANY("The contact that it is named with could not be imported."),
    /** New customers go from here to the books, not the other way. */
    DIRECTION("The direction of transfer is from here to {system}, so no new customer is made of it."),
    /** Our number on it is of a customer that another party of the same books is. */
    NUMBER_TAKEN("It was created from here for a customer that is linked to another contact in {system}."),
    /** It looks like a customer that is here already, but not surely. */
    NEAR_MATCH("It looks like a customer that is here already, but not surely enough to link it unasked."),
    /** A person said that it is not the customer it was linked to. */
    UNLINKED("It was unlinked from its customer and waits for your decision."),
    /** A person said that it is no customer of ours. */
    IGNORED("It was left out in Matching: it is not a customer of yours.");

    private final String sentence;

    LinkReason(String sentence) {
        this.sentence = sentence;
    }

    /** Why, in words for people. */
    public String sentence() {
        return sentence;
    }
}
