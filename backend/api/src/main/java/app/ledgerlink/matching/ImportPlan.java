package app.ledgerlink.matching;

import app.ledgerlink.customers.CustomerKind;
import java.util.List;

/**
 * What is to become of one party.
 *
 * @param become the kind of customer it is or becomes; null when it becomes none
 * @param people who become contacts of the company, each with a last name
 * @param fates what of it cannot be imported
 * @param erase whether the customer is to be blanked instead of updated
 */
record ImportPlan(CustomerKind become, List<Person> people, List<LinkFate> fates, boolean erase) {

    /** @param primary the party's own named person, who has the party's phones too */
    record Person(String firstName, String lastName, String email, boolean primary) {}

    static ImportPlan none(LinkFate fate) {
        return new ImportPlan(null, List.of(), List.of(fate), false);
    }

    /** Why nothing becomes of it; null where something does. */
    LinkReason refusal() {
        return become == null ? fates.get(0).reason() : null;
    }
}
