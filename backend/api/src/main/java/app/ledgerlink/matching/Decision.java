package app.ledgerlink.matching;

import app.ledgerlink.books.LinkState;
import app.ledgerlink.books.Party;
import app.ledgerlink.books.Party.CustomerRef;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.matching.PlannedLink.Action;
import java.util.List;
import java.util.UUID;

/**
 * What is to be done with one party.
 *
 * @param party as it is after the decision: linked where it is to be linked to a customer that is here
 * @param left customer that it leaves for another, as the books merged the two; null otherwise
 * @param reason why, as a sentence; null where the action says it all
 */
record Decision(Party party, ImportPlan plan, Action action, CustomerRef left, String reason) {

    static Decision of(Party party, ImportPlan plan) {
        if (plan.become() == null) {
            Action action = plan.fates().get(0).outcome() == LinkState.EXCLUDED ? Action.EXCLUDE : Action.FAIL;
            return new Decision(party, plan, action, null, plan.refusal().sentence());
        }
        Action action = party.customer() != null
                ? Action.UPDATE
                : plan.become() == CustomerKind.COMPANY ? Action.CREATE_COMPANY : Action.CREATE_INDIVIDUAL;
        return new Decision(party, plan, action, null, null);
    }

    static Decision link(Party party, CustomerRef to, LinkRules rules, String reason) {
        Party linked = party.linkedTo(to);
        return new Decision(linked, ImportRules.plan(linked, rules), Action.LINK, null, reason);
    }

    /** No new customer is made of it, as the settings say. */
    static Decision leaveOut(Party party) {
        LinkFate fate = ImportRules.fate(party.data(), LinkState.EXCLUDED, LinkReason.DIRECTION, null);
        return new Decision(party, ImportPlan.none(fate), Action.EXCLUDE, null, LinkReason.DIRECTION.sentence());
    }

    static Decision park(Party party, LinkReason reason) {
        LinkFate fate = ImportRules.fate(party.data(), LinkState.PARKED, reason, null);
        return new Decision(party, ImportPlan.none(fate), Action.PARK, null, reason.sentence());
    }

    /**
     * @param winnersCustomer the customer of the party that this one was merged into; null where that is none
     */
    static Decision merged(Party loser, CustomerRef winnersCustomer) {
        LinkFate fate = ImportRules.fate(loser.data(), LinkState.EXCLUDED, LinkReason.MERGED, null);
        CustomerRef own = loser.customer();
        boolean moves = own != null && winnersCustomer != null && !own.equals(winnersCustomer);
        return new Decision(
                loser.linkedTo(winnersCustomer == null ? own : winnersCustomer),
                new ImportPlan(null, List.of(), List.of(fate), false),
                Action.EXCLUDE,
                moves ? own : null,
                LinkReason.MERGED.sentence());
    }

    boolean creates() {
        return action == Action.CREATE_COMPANY || action == Action.CREATE_INDIVIDUAL;
    }

    /** The customer that is here already; null where there is none. */
    UUID customerId() {
        return party.customer() == null ? null : party.customer().id();
    }
}
