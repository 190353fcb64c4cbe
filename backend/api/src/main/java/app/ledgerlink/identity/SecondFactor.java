package app.ledgerlink.identity;

import app.ledgerlink.shared.AuditTrail.Origin;
import jakarta.enterprise.context.ApplicationScoped;

/** What a sign-in asks for beside the password. */
@ApplicationScoped
class SecondFactor {

    enum Answer {
        /** The user needs no second factor, or the code is right. */
        PASSED,
        /** No code was sent where one is needed. */
        NEEDED,
        /** The code is not right, or was used before; counts as a failed sign-in. */
        WRONG
    }

    private final SecondFactors factors;
    private final Attempts attempts;
    private final SignInLimit limit;
    private final CurrentClient client;

    SecondFactor(SecondFactors factors, Attempts attempts, SignInLimit limit, CurrentClient client) {
        this.factors = factors;
        this.attempts = attempts;
        this.limit = limit;
        this.client = client;
    }

    /**
     * Asked once the password is known to be right. A right code is used up by this. Codes have a counter of their own,
     * which nothing but a right code resets: six digits are too few for guesses between other successes.
     *
     * @param code as typed; null where none was sent
     * @throws TooManyAttempts when codes of this user were tried too often
     */
    Answer check(User user, String code) {
        if (!factors.has(user)) {
            return Answer.PASSED;
        }
        if (code == null || code.isBlank()) {
            return Answer.NEEDED;
        }
        Attempt attempt = attempts.by(user).ofCodes(user.id());
        limit.attempt(attempt);
        Origin by = new Origin(user.workspaceId(), user.id(), user.name(), client.address());
        if (!factors.take(user, code, by)) {
            return Answer.WRONG;
        }
        limit.succeeded(attempt);
        return Answer.PASSED;
    }
}
