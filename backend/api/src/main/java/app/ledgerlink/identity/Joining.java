package app.ledgerlink.identity;

import app.ledgerlink.shared.AcrossWorkspaces;
import app.ledgerlink.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person brings two accounts of theirs together, and goes from one to the other. Nothing is held while it is proven. */
@ApplicationScoped
@AcrossWorkspaces
class Joining {

    private final Users users;
    private final JoinedAccounts accounts;
    private final PasswordProofs proofs;
    private final SecondFactor secondFactor;
    private final Entrance entrance;

    Joining(Users users, JoinedAccounts accounts, PasswordProofs proofs, SecondFactor secondFactor, Entrance entrance) {
        this.users = users;
        this.accounts = accounts;
        this.proofs = proofs;
        this.secondFactor = secondFactor;
        this.entrance = entrance;
    }

    /**
     * @param email how the other account signs in, with its password and, where it has a second factor, its code
     * @param session hash of the secret of the session that asks
     */
    void join(User user, String email, String password, String code, byte[] session) {
        Users.Known own = users.present(user).orElseThrow(Joining::changedMeanwhile);
        PasswordProofs.Proof proof = proofs.prove(email, password, code, user.id());
        if (proof.refusal() != null) {
            throw switch (proof.refusal()) {
                case WRONG ->
                    ProblemException.invalid(
                            "password", "No other account signs in with this e-mail and password. Check both.");
                case SUSPENDED ->
                    ProblemException.invalid("email", "The workspace of that account is suspended. Try again later.");
                case ENDED -> temporary();
                case CODE_NEEDED ->
                    ProblemException.invalid(
                            "code", "That account has a second factor. Enter the code of its authenticator app.");
                case CODE_WRONG -> SecondFactors.wrongCode();
            };
        }
        proofs.accept(proof);
        if (own.temporaryUntil() != null || proof.known().temporaryUntil() != null) {
            throw temporary();
        }
        if (!accounts.join(own, proof.known(), session)) {
            throw changedMeanwhile();
        }
    }

    /**
     * @param code of the second factor of the account there, where it has one
     * @return the secret of the new session; null when the session is in that workspace already
     */
    String switchTo(User user, UUID workspace, String code, byte[] session) {
        Users.Known target =
                accounts.find(user, workspace).orElseThrow(() -> ProblemException.notFound("workspace of yours"));
        if (target.user().id().equals(user.id())) {
            return null;
        }
        switch (secondFactor.check(target.user(), code)) {
            case PASSED -> {}
            case NEEDED ->
                throw ProblemException.invalid(
                        "code", "That account has a second factor. Enter the code of its authenticator app.");
            case WRONG -> {
                entrance.proofFailed(target.user());
                throw SecondFactors.wrongCode();
            }
        }
        return accounts.switchTo(user, target, session)
                .orElseThrow(() -> ProblemException.notFound("workspace of yours"));
    }

    private static ProblemException temporary() {
        return ProblemException.invalid(
                "password",
                "That account has a temporary password. Sign in to it, choose a password of your own, then join.");
    }

    private static ProblemException changedMeanwhile() {
        return ProblemException.conflict("account-changed", "One of the accounts was changed just now. Try again.");
    }
}
