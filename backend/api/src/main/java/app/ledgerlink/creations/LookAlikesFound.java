package app.ledgerlink.creations;

import app.ledgerlink.connections.LedgerGateway;
import app.ledgerlink.matching.LookAlike;
import app.ledgerlink.shared.Problem;
import app.ledgerlink.shared.ProblemException;
import java.util.List;
import java.util.stream.Collectors;

/** 409: the books hold contacts that the customer may be, and nobody has looked at them yet. Nothing was sent this time. */
final class LookAlikesFound extends ProblemException {

    private static final long serialVersionUID = 1;

    /** @param sentBefore whether something was sent earlier that nobody knows the end of */
    LookAlikesFound(LedgerGateway gateway, String customer, List<LookAlike> near, boolean sentBefore) {
        super(
                409,
                "look-alikes",
                "Look at these first",
                gateway.told(message(customer, near, sentBefore)),
                near.stream()
                        .map(l -> new Problem.FieldError("lookAlikesSeen", l.externalId()))
                        .toList());
    }

    static String message(String customer, List<LookAlike> near, boolean sentBefore) {
        return "{system} holds " + (near.size() == 1 ? "a contact" : "contacts") + " that " + customer
                + " may be already: "
                + near.stream().limit(3).map(LookAlikesFound::words).collect(Collectors.joining(", "))
                + (near.size() > 3 ? " and " + (near.size() - 3) + " more" : "")
                + ". Link one of them, or say that " + customer + " is none of them. "
                + CreationWords.sentSoFar(sentBefore);
    }

    private static String words(LookAlike near) {
        return near.name() + (near.archived() ? " (archived)" : "");
    }
}
