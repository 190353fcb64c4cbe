package app.ledgerlink.outbound;

import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** Who may create, link and unlink customers. */
@RequestScoped
class CreationPermission {

    private final Caller caller;

    CreationPermission(Caller caller) {
        this.caller = caller;
    }

    /** Why the caller may not, as a sentence; null where the caller may. */
    String refusal(Books books) {
        return caller.isAdmin() || books.salesMayCreate()
                ? null
                : "Only administrators may create customers in " + books.name()
                        + ". Ask one to do it, or to allow it in Sync Settings.";
    }

    /** @throws ProblemException 403 where the caller may not */
    void require(Books books) {
        String refusal = refusal(books);
        if (refusal != null) {
            throw new ProblemException(403, "creating-not-allowed", "Not allowed", refusal, List.of());
        }
    }
}
