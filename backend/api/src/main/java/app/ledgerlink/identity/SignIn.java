package app.ledgerlink.identity;

import app.ledgerlink.shared.AcrossWorkspaces;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Signs a person in: first the password, then the second factor, then a session. */
@ApplicationScoped
class SignIn {

    /**
     * @param secret of the new session, for the cookie
     * @param deviceSecret by which the browser is known from now on, for its cookie
     */
    record SignedIn(User user, String secret, String deviceSecret, List<Duty> duties) {}

    private final Users users;
    private final SecondFactor secondFactor;
    private final Attempts attempts;
    private final SignInLimit limit;
    private final Entrance entrance;
    private final Clock clock;

    SignIn(
            Users users,
            SecondFactor secondFactor,
            Attempts attempts,
            SignInLimit limit,
            Entrance entrance,
            Clock clock) {
        this.users = users;
        this.secondFactor = secondFactor;
        this.attempts = attempts;
        this.limit = limit;
        this.entrance = entrance;
        this.clock = clock;
    }

    /**
     * @param typed what stands in the field of the address; need be none
     * @param code of the second factor; null where none was typed
     * @param presented hash of the session that the browser had; null where it had none
     * @throws ProblemException 401, in the same words and after the same time whether the address is known or not
     * @throws TooManyAttempts when this person or this place tried too often
     */
    @AcrossWorkspaces
    SignedIn signIn(String typed, String password, String code, byte[] presented) {
        Optional<EmailAddress> email = EmailAddress.of(typed);
        List<User> named = email.map(users::named).orElse(List.of());
        Attempt first = admitted(attempts.by(typed), named);
        Set<UUID> ofDevice = attempts.accounts(typed, first);
        Optional<Users.Known> found =
                first.isStranger() ? users.find(email, password) : users.find(email, password, ofDevice);
        // a device of one account is a stranger to another of the same address
        boolean another = found.isEmpty() && !first.isStranger() && named.size() > 1;
        Attempt attempt = another ? admitted(first.asStranger(), named) : first;
        Users.Known known = (another ? users.find(email, password) : found).orElseThrow(() -> {
            entrance.failed(attempt, named);
            return wrongCredentials();
        });
        if (known.endedBy(Timestamps.now(clock))) {
            limit.neither(attempt);
            throw temporaryPasswordEnded();
        }
        // without a code nothing was right or wrong, and no failure is forgotten
        switch (secondFactor.check(factorHolder(known), code)) {
            case PASSED -> {}
            case NEEDED -> {
                limit.neither(attempt);
                throw secondFactorNeeded();
            }
            case WRONG -> {
                entrance.failed(attempt, named);
                throw wrongCode();
            }
        }
        SignedIn signedIn = entrance.open(known, presented).orElseThrow(SignIn::wrongCredentials);
        limit.succeeded(attempt);
        return signedIn;
    }

    private Attempt admitted(Attempt attempt, List<User> named) {
        try {
            limit.attempt(attempt);
        } catch (TooManyAttempts e) {
            if (e.isFirst()) {
                entrance.blocked(named);
            }
            throw e;
        }
        return attempt;
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
