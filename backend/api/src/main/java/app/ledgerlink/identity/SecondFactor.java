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
    private final CurrentClient client;

    SecondFactor(SecondFactors factors, CurrentClient client) {
        this.factors = factors;
        this.client = client;
    }

    /**
     * Asked once the password is known to be right. A right code is used up by this.
     *
     * @param code as typed; null where none was sent
     */
    Answer check(User user, String code) {
        if (!factors.has(user)) {
            return Answer.PASSED;
        }
        if (code == null || code.isBlank()) {
            return Answer.NEEDED;
        }
        Origin by = new Origin(user.workspaceId(), user.id(), user.name(), client.address());
        return factors.take(user, code, by) ? Answer.PASSED : Answer.WRONG;
    }
}
