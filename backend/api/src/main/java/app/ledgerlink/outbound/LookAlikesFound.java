package app.ledgerlink.outbound;

import app.ledgerlink.linking.LookAlike;
import app.ledgerlink.shared.Problem;
import app.ledgerlink.shared.ProblemException;
import java.util.List;
import java.util.stream.Collectors;

/** 409: the books hold contacts that the customer may be, and nobody has looked at them yet. Nothing was sent. */
final class LookAlikesFound extends ProblemException {

    private static final long serialVersionUID = 1;

    LookAlikesFound(String customer, List<LookAlike> near) {
        super(
                409,
                "look-alikes",
                "Look at these first",
                message(customer, near),
                near.stream()
                        .map(l -> new Problem.FieldError("lookAlikesSeen", l.externalId()))
                        .toList());
    }

    static String message(String customer, List<LookAlike> near) {
        return "Xero holds " + (near.size() == 1 ? "a contact" : "contacts") + " that " + customer + " may be already: "
                + near.stream().limit(3).map(LookAlikesFound::words).collect(Collectors.joining(", "))
                + (near.size() > 3 ? " and " + (near.size() - 3) + " more" : "")
                + ". Link one of them, or say that " + customer + " is none of them. Nothing was sent.";
    }

    private static String words(LookAlike near) {
        return near.name() + (near.archived() ? " (archived)" : "");
    }
}
