package app.ledgerlink.identity;

import app.ledgerlink.shared.ProblemException;
import java.time.Duration;
import java.util.List;

/** 429: sign-in was tried too often; says when to come back. */
class TooManyAttempts extends ProblemException {

    private static final long serialVersionUID = 1;

    private final long retryAfterSeconds;

    TooManyAttempts(Duration wait) {
        super(
                429,
                "too-many-attempts",
                "Too many attempts",
                "Sign-in was tried too often. Wait " + minutes(wait) + ", then try again.",
                List.of());
        retryAfterSeconds = Math.max(1, wait.toSeconds());
    }

    long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    private static String minutes(Duration wait) {
        long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
        return minutes == 1 ? "a minute" : minutes + " minutes";
    }
}
