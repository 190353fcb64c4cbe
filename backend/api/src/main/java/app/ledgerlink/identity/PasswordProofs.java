package app.ledgerlink.identity;

import app.ledgerlink.shared.AcrossWorkspaces;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whether somebody who names an address knows the password and the code of an account of it; slows those who guess. */
@ApplicationScoped
@AcrossWorkspaces
class PasswordProofs {

    enum Refusal {
        /** No open account has this address and password. */
        WRONG,
        /** The password is right, and the workspace suspended. */
        SUSPENDED,
        /** The password was a temporary one, and its time is over. */
        ENDED,
        CODE_NEEDED,
        CODE_WRONG
    }

    /**
     * @param refusal null when all is proven
     * @param known the account; null when it is refused
     */
    record Proof(Refusal refusal, Users.Known known, Attempt attempt) {}

    private final Users users;
    private final SecondFactor secondFactor;
    private final Attempts attempts;
    private final SignInLimit limit;
    private final Entrance entrance;
    private final Clock clock;

    PasswordProofs(
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
     * @param except an account that does not count; null for none
     * @throws TooManyAttempts when this person or this place tried too often
     */
    Proof prove(String typed, String password, String code, UUID except) {
        List<Users.Account> named = users.named(EmailAddress.of(typed)).stream()
                .filter(account -> !account.id().equals(except))
                .toList();
        Attempt first = admitted(attempts.by(typed), named);
        Set<UUID> ofDevice = attempts.accounts(typed, first);
        Optional<Users.Account> right = users.matching(named, password, ofDevice);
        // whatever the device is not known for is a stranger's try, whether other accounts have the address or not
        boolean known = right.filter(account -> ofDevice.contains(account.id())).isPresent();
        Attempt attempt = first.isStranger() || known ? first : admitted(first.asStranger(), named);
        if (right.filter(Users.Account::active).isEmpty()) {
            entrance.failed(attempt, named, ofDevice);
            return refused(Refusal.WRONG, attempt);
        }
        Users.Known account = right.get().known();
        if (right.get().suspended() || account.endedBy(Timestamps.now(clock))) {
            limit.neither(attempt);
            return refused(right.get().suspended() ? Refusal.SUSPENDED : Refusal.ENDED, attempt);
        }
        // without a code nothing was right or wrong, and no failure is forgotten
        return switch (secondFactor.check(account.user(), code)) {
            case PASSED -> new Proof(null, account, attempt);
            case NEEDED -> {
                limit.neither(attempt);
                yield refused(Refusal.CODE_NEEDED, attempt);
            }
            case WRONG -> {
                entrance.failed(attempt, List.of(right.get()), ofDevice);
                yield refused(Refusal.CODE_WRONG, attempt);
            }
        };
    }

    /** Forgets the failures of whoever proved it. */
    void accept(Proof proof) {
        limit.succeeded(proof.attempt());
    }

    private Attempt admitted(Attempt attempt, List<Users.Account> named) {
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

    private static Proof refused(Refusal refusal, Attempt attempt) {
        return new Proof(refusal, null, attempt);
    }
}
