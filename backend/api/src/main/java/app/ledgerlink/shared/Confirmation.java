package app.ledgerlink.shared;

/**
 * Whether the person at the screen proved lately who they are: a session that was left open or stolen is not enough for
 * acts that matter. Filled by {@code identity}; a bean of request scope.
 */
public interface Confirmation {

    /**
     * Lets the request go on when the person signed in or confirmed their password within the time that
     * {@code ledgerlink.confirmation-valid} says; programs with a key always.
     *
     * @throws ProblemException 403 {@code confirm-yourself}: confirm, then send the same request again
     */
    void require();
}
