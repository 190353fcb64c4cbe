package app.ledgerlink.identity;

import app.ledgerlink.shared.AcrossWorkspaces;
import app.ledgerlink.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Signs a person in: first the password, then the second factor, then a session. */
@ApplicationScoped
class SignIn {

    /**
     * @param secret of the new session, for the cookie
     * @param deviceSecret by which the browser is known from now on, for its cookie
     */
    record SignedIn(User user, String secret, String deviceSecret, List<Duty> duties) {}

    private final PasswordProofs proofs;
    private final Entrance entrance;

    SignIn(PasswordProofs proofs, Entrance entrance) {
        this.proofs = proofs;
        this.entrance = entrance;
    }

    /**
     * @param typed what stands in the field of the address; need be none
     * @param code of the second factor; null where none was typed
     * @param presented hash of the session that the browser had; null where it had none
     * @throws ProblemException 401, in the same words and after the same time whether the address is known or not; 403
     *     when the password is right and the workspace suspended
     * @throws TooManyAttempts when this person or this place tried too often
     */
    @AcrossWorkspaces
    SignedIn signIn(String typed, String password, String code, byte[] presented) {
        PasswordProofs.Proof proof = proofs.prove(typed, password, code, null);
        if (proof.refusal() != null) {
            throw switch (proof.refusal()) {
                case WRONG -> wrongCredentials();
                case SUSPENDED -> SuspendedFilter.refusal();
                case ENDED -> temporaryPasswordEnded();
                case CODE_NEEDED -> secondFactorNeeded();
                case CODE_WRONG -> wrongCode();
            };
        }
        SignedIn signedIn = entrance.open(proof.known(), presented).orElseThrow(SignIn::wrongCredentials);
        proofs.accept(proof);
        return signedIn;
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
