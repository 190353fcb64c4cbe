package app.ledgerlink.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What a sign-in leaves behind, good or bad: each in one transaction. */
@ApplicationScoped
class Entrance {

    private final Sessions sessions;
    private final KnownDevices devices;
    private final FailedSignIns failures;
    private final SignInJournal journal;
    private final SecondFactorRules rules;
    private final Attempts attempts;
    private final CurrentClient client;
    private final Jdbi jdbi;

    Entrance(
            Sessions sessions,
            KnownDevices devices,
            FailedSignIns failures,
            SignInJournal journal,
            SecondFactorRules rules,
            Attempts attempts,
            CurrentClient client,
            Jdbi jdbi) {
        this.sessions = sessions;
        this.devices = devices;
        this.failures = failures;
        this.journal = journal;
        this.rules = rules;
        this.attempts = attempts;
        this.client = client;
        this.jdbi = jdbi;
    }

    /**
     * @param presented hash of the session that the browser had, and has no longer; null where it had none
     * @return empty when the password was changed or the access taken since it was checked
     */
    @Transactional
    Optional<SignIn.SignedIn> open(Users.Known known, byte[] presented) {
        User user = known.user();
        return sessions.open(known, client.device(), client.address()).map(secret -> {
            if (presented != null) {
                sessions.close(presented);
            }
            String deviceSecret = Secrets.next();
            byte[] former = EmailAddress.of(user.email()).map(attempts::token).orElse(null);
            devices.remember(user, former, Secrets.hash(deviceSecret), client.device());
            journal.signedIn(user);
            return new SignIn.SignedIn(user, secret, deviceSecret, known.duties(rules.enforced()));
        });
    }

    /**
     * Writes for an address that nobody has too, so that the time of the answer does not tell who exists.
     *
     * @param named the accounts of the address that was typed
     * @param ofDevice those that the browser is known for: the person's own slips are no news to them
     */
    @Transactional
    void failed(Attempt attempt, List<Users.Account> named, Set<UUID> ofDevice) {
        jdbi.useHandle(h -> h.execute(
                "update sign_in_attempt set window_ends_at = window_ends_at where subject = ?",
                attempt.ofWay().subject()));
        List<User> told = told(named);
        boolean several = areSeveral(named);
        told.stream()
                .filter(user -> !ofDevice.contains(user.id()))
                .forEach(user -> failures.add(user, several ? FailedSignIns.NOWHERE : attempt.network()));
        journal.failed(told, !several);
    }

    @Transactional
    void blocked(List<Users.Account> named) {
        journal.blocked(told(named), !areSeveral(named));
    }

    /** Somebody in a session did not prove, where it was asked for again, that they are the account's person. */
    @Transactional
    void proofFailed(User user) {
        journal.proofFailed(user);
    }

    /** An account that only an admin's password ever opened need not be its address's person's: it learns nothing. */
    private static List<User> told(List<Users.Account> named) {
        return named.stream()
                .filter(account -> account.isOpen() && !account.isTemporary())
                .map(account -> account.known().user())
                .toList();
    }

    /** Then somebody's slips may be about another's account, which must not learn where they are. */
    private static boolean areSeveral(List<Users.Account> named) {
        return named.stream()
                        .filter(account -> account.isOpen() && !account.isTemporary())
                        .map(Users.Account::person)
                        .distinct()
                        .count()
                > 1;
    }
}
