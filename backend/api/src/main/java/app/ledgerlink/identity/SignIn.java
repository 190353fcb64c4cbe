package app.ledgerlink.identity;

import app.ledgerlink.shared.AcrossWorkspaces;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Signs a person in: first the password, then the second factor, then a session. */
@ApplicationScoped
class SignIn {

    /** @param secret of the new session, for the cookie */
    record SignedIn(User user, String secret, List<Duty> duties) {}

    private final Users users;
    private final Sessions sessions;
    private final SecondFactor secondFactor;
    private final SecondFactorRules rules;
    private final SignInLimit limit;
    private final CurrentClient client;
    private final Clock clock;

    SignIn(
            Users users,
            Sessions sessions,
            SecondFactor secondFactor,
            SecondFactorRules rules,
            SignInLimit limit,
            CurrentClient client,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.secondFactor = secondFactor;
        this.rules = rules;
        this.limit = limit;
        this.client = client;
        this.clock = clock;
    }

    /**
     * @param typed what stands in the field of the address; need be none
     * @param code of the second factor; null where none was typed
     * @throws ProblemException 401, in the same words and after the same time whether the address is known or not
     * @throws TooManyAttempts when this person or this place tried too often
     */
    @AcrossWorkspaces
    SignedIn signIn(String typed, String password, String code) {
        Optional<EmailAddress> email = EmailAddress.of(typed);
        limit.attempt(typed, client.address());
        Users.Known known = users.find(email, password).orElseThrow(SignIn::wrongCredentials);
        if (known.endedBy(Timestamps.now(clock))) {
            throw temporaryPasswordEnded();
        }
        // neither a wrong code nor none takes back what was counted: only a session does
        switch (secondFactor.check(factorHolder(known), code)) {
            case PASSED -> {}
            case NEEDED -> throw secondFactorNeeded();
            case WRONG -> throw wrongCode();
        }
        String secret = sessions.open(known, client.device(), client.address()).orElseThrow(SignIn::wrongCredentials);
        limit.succeeded(typed, client.address());
        return new SignedIn(known.user(), secret, known.duties(rules.enforced()));
    }

    /** Who gives the code: the account that opens if it has a second factor, else the one whose password it was. */
    private User factorHolder(Users.Known known) {
        return secondFactor.check(known.user(), null) == SecondFactor.Answer.PASSED ? known.openedBy() : known.user();
    }

    private static ProblemException wrongCredentials() {
        return refused(
                "wrong-credentials", "This e-mail and password do not belong together. Check both and try again.");
    }

    private static ProblemException secondFactorNeeded() {
        return refused("second-factor-needed", "Enter the code of your authenticator app, or a recovery code.");
    }

    private static ProblemException wrongCode() {
        return refused(
                "second-factor-needed",
                "This code is not right, or it was used already. Enter the one that the app shows now.");
    }

    private static ProblemException temporaryPasswordEnded() {
        return refused(
                "temporary-password-ended",
                "Your temporary password has ended. Ask an admin of your workspace for a new one.");
    }

    private static ProblemException refused(String type, String detail) {
        return new ProblemException(401, type, "Not signed in", detail, List.of());
    }
}
