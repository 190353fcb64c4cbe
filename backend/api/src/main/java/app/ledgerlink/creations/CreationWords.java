package app.ledgerlink.creations;

import java.util.Optional;

/** Sentences for people that are said of a creation. */
final class CreationWords {

    private static final int MOST = 4_000;

    private CreationWords() {}

    /** An exception's message as a sentence. */
    static String sentence(Exception e) {
        String message = e.getMessage().strip();
        return message.endsWith(".") ? message : message + ".";
    }

    /** Why a customer cannot be created at all; null where it can. */
    static String cannotBe(Optional<CustomerFacts> customer) {
        if (customer.isEmpty()) {
            return "This is no customer of its own any more: it belongs to a company now, or was taken back. Create the"
                    + " company instead.";
        }
        if (customer.get().mergedInto() != null) {
            return customer.get().name()
                    + " became another customer when the two were merged in {system}. Open that one.";
        }
        return customer.get().archived()
                ? customer.get().name() + " is archived here. Restore it first, then try again."
                : null;
    }

    static String problems(String customer, boolean sentBefore) {
        return "{system} would not take " + customer + " as it is. " + sentSoFar(sentBefore)
                + " Put right what is named, then try again.";
    }

    /** @param before whether something was sent that nobody knows the end of */
    static String sentSoFar(boolean before) {
        return before
                ? "What was sent before had no clear answer, and {system} does not show it. Nothing more is sent until you"
                        + " decide, and {system} is asked for it again first."
                : "Nothing was sent.";
    }

    /** It may be there, and the books cannot be brought to say so. */
    static String notFoundOut(String why, String contactNumber) {
        return why + " So it could not be found out whether {system} created the contact. " + lookFor(contactNumber);
    }

    /** What a person does who wants to know for sure. */
    static String lookFor(String contactNumber) {
        return "Look in {system} for the contact number " + contactNumber
                + ": link the contact if it is there. Trying again asks {system} for it first.";
    }

    /** @param what happened, as part of a sentence or as one */
    static String unsure(String what) {
        String happened = what.strip();
        return (happened.endsWith(".") ? happened : happened + ".")
                + " {system} is asked whether the contact arrived before anything is sent again.";
    }

    /** The books' own words, as long as is worth keeping; null stays null. */
    static String shortened(String text) {
        return text == null || text.length() <= MOST ? text : text.substring(0, MOST);
    }
}
