package app.ledgerlink.connections;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.shared.ProblemException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * How a person gives and takes back access to organisations of one accounting system. What the person allowed comes back
 * through {@link Linking}; what becomes of a link in use is told to {@link LinkHealth}.
 */
public interface LedgerAuthorizer {

    /** What an operator does so that it can be used; empty where this installation is set up for it. */
    Optional<String> setup();

    /** Whether the consent asks for the right to create customers there; else all is only read. */
    boolean writesContacts();

    /** @throws ProblemException when this installation is not set up for it, or the caller cannot authorise */
    void requirePossible();

    /** Where the person goes, in a new tab, to log in and to consent. */
    URI begin(ConnectionRef connection);

    /**
     * Tells the accounting system that a link has ended here. Goes over the network: never called inside a database
     * transaction.
     *
     * @param still to be asked right before it is told: whoever has connected again meanwhile keeps the grant
     * @return false when it was not told because of that
     * @throws LedgerTrouble when it could not be told
     */
    boolean release(ConnectionRow ended, BooleanSupplier still);

    /** Erases the authorisations of a workspace that no link uses. In the caller's transaction. */
    void forgetUnused(UUID workspaceId);

    /** What the accounting system's people are told of a problem; empty where ours say it. */
    default Optional<LinkWords> words(ConnectionProblem problem) {
        return Optional.empty();
    }
}
