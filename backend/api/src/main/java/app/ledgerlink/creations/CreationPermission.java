package app.ledgerlink.creations;

import app.ledgerlink.creations.ContactCreation.State;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;

/** Who may create, link and unlink customers, and take a creation back. */
@RequestScoped
class CreationPermission {

    private final Caller caller;

    CreationPermission(Caller caller) {
        this.caller = caller;
    }

    /** Why the caller may not, as a sentence; null where the caller may. */
    String refusal(Books books) {
        if (caller.isReadOnly()) {
            return "This API key lacks the scope customers:write. Use a key that has it.";
        }
        return caller.isAdmin() || books.salesMayCreate()
                ? null
                : "Only administrators may create and link customers in " + books.name()
                        + ". Ask one to do it, or to allow it in Sync Settings.";
    }

    /** @throws ProblemException 403 where the caller may not */
    void require(Books books) {
        String refusal = refusal(books);
        if (refusal != null) {
            throw new ProblemException(403, "creating-not-allowed", "Not allowed", refusal, List.of());
        }
    }

    /**
     * Whether the caller may take a creation back: while it waits, nothing may have arrived; one that ended an
     * administrator may drop anyway, for our number is looked for before anything is sent again. Of one that is linked
     * only its words are dropped, once a person has done what they ask for.
     *
     * @param message what was said of it; null where nothing was
     * @param requestedBy who asked for it; null where nobody did
     */
    boolean mayCancel(State state, boolean mayHaveArrived, String message, UUID requestedBy) {
        return switch (state) {
            case QUEUED -> !mayHaveArrived && isTheirs(requestedBy);
            case PARKED, REFUSED -> caller.isAdmin() || !mayHaveArrived && isTheirs(requestedBy);
            case LINKED -> message != null && isTheirs(requestedBy);
            case SENDING, UNSURE -> false;
        };
    }

    /** @throws ProblemException 403 where an administrator or somebody else asked for it */
    void requireTheirs(CreationRow row) {
        if (!isTheirs(row.requestedBy())) {
            throw new ProblemException(
                    403,
                    "not-yours",
                    "Not allowed",
                    row.requestedByName() + " asked for this creation. Only they or an administrator can take it back.",
                    List.of());
        }
    }

    private boolean isTheirs(UUID requestedBy) {
        return caller.isAdmin() || caller.userId().equals(requestedBy);
    }
}
