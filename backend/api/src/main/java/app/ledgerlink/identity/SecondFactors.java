package app.ledgerlink.identity;

import app.ledgerlink.identity.SecondFactorResource.SecondFactorSetup;
import app.ledgerlink.identity.SecondFactorStore.App;
import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.AuditTrail.Action;
import app.ledgerlink.shared.AuditTrail.Entry;
import app.ledgerlink.shared.AuditTrail.Origin;
import app.ledgerlink.shared.KeyRing;
import app.ledgerlink.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The second factor of users: an authenticator app (RFC 6238), and recovery codes for when it is out of reach. */
@ApplicationScoped
class SecondFactors {

    static final Duration SET_UP_WITHIN = Duration.ofHours(1);

    private final SecondFactorStore store;
    private final RecoveryCodes recovery;
    private final SecondFactorRules rules;
    private final KeyRing keys;
    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            SecondFactorStore store,
            RecoveryCodes recovery,
            SecondFactorRules rules,
            KeyRing keys,
            Jdbi jdbi,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.recovery = recovery;
        this.rules = rules;
        this.keys = keys;
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
    }

    boolean has(User user) {
        return store.find(user.workspaceId(), user.id()).isPresent();
    }

    /** A secret for an app; it counts once a code of it was seen. The present app works until then. */
    @Transactional
    SecondFactorSetup begin(User user) {
        if (!keys.usable()) {
            throw new ProblemException(
                    503,
                    "secret-keys-missing",
                    "Secrets cannot be stored",
                    "Whoever runs this installation must set LEDGERLINK_SECRET_KEYS, so that a second factor is stored encrypted.",
                    List.of());
        }
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        store.begin(user.workspaceId(), user.id(), secret, clock.instant().plus(SET_UP_WITHIN));
        return new SecondFactorSetup(
                Totp.uri(secret, user.email() + " (" + user.workspaceName() + ")"), Base32.encode(secret));
    }

    /**
     * The first code of the app that is being set up. Ends all sessions of the user but the one that asks: they were
     * opened without this app.
     *
     * @return the recovery codes, shown this once
     */
    @Transactional
    List<String> confirm(User user, String code, byte[] session) {
        App pending = store.pending(user.workspaceId(), user.id())
                .orElseThrow(() -> ProblemException.conflict(
                        "setup-ended", "This setup has ended. Start again and scan the new QR code."));
        OptionalLong step =
                Totp.steps(secret(user, pending), code.strip(), clock.instant()).max();
        if (step.isEmpty() || !store.confirm(user.workspaceId(), user.id(), pending, step.getAsLong())) {
            throw wrongCode();
        }
        jdbi.useHandle(h -> h.execute(
                "delete from user_session where workspace_id = ? and user_id = ? and token_hash <> ?",
                user.workspaceId(),
                user.id(),
                session));
        audit.record(entry(Action.SECOND_FACTOR_ADDED, user.id(), user.name()));
        return recovery.renew(user.workspaceId(), user.id());
    }

    /** @return the recovery codes in place of the former ones, shown this once */
    @Transactional
    List<String> renewRecoveryCodes(User user) {
        if (!store.lock(user.workspaceId(), user.id())) {
            throw ProblemException.conflict(
                    "no-second-factor", "There is no second factor yet. Set one up; the recovery codes come with it.");
        }
        audit.record(entry(Action.RECOVERY_CODES_RENEWED, user.id(), user.name()));
        return recovery.renew(user.workspaceId(), user.id());
    }

    @Transactional
    void remove(User user) {
        if (rules.requires(user)) {
            throw ProblemException.conflict(
                    "second-factor-required",
                    "Your workspace requires a second factor. To use another device, set it up in place of this one.");
        }
        boolean was = store.lock(user.workspaceId(), user.id());
        store.delete(user.workspaceId(), user.id());
        if (was) {
            audit.record(entry(Action.SECOND_FACTOR_REMOVED, user.id(), user.name()));
        }
    }

    /** For somebody who lost the app and the codes: the next sign-in needs the password alone. Ends their sessions. */
    @Transactional
    void reset(Origin by, UUID user, String userName) {
        store.delete(by.workspaceId(), user);
        jdbi.useHandle(h ->
                h.execute("delete from user_session where workspace_id = ? and user_id = ?", by.workspaceId(), user));
        audit.record(by, entry(Action.SECOND_FACTOR_RESET, user, userName));
    }

    /**
     * Whether this is a code of the user's app or an unused recovery code, which neither is again after this, whatever
     * becomes of the caller's transaction.
     *
     * @param by whom the use of a recovery code is put down to
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean take(User user, String typed, Origin by) {
        String code = typed.strip();
        if (code.matches("\\d{3}\\s?\\d{3}")) {
            return takeOfApp(user, code.replaceAll("\\s", ""), by);
        }
        boolean used = recovery.use(user.workspaceId(), user.id(), code);
        if (used) {
            audit.record(by, entry(Action.RECOVERY_CODE_USED, user.id(), user.name()));
        }
        return used;
    }

    private boolean takeOfApp(User user, String code, Origin by) {
        Optional<App> app = store.find(user.workspaceId(), user.id());
        if (app.isEmpty()) {
            return false;
        }
        List<Long> steps = Totp.steps(secret(user, app.get()), code, clock.instant())
                .boxed()
                .toList();
        boolean taken = steps.stream().anyMatch(step -> store.take(user.workspaceId(), user.id(), app.get(), step));
        if (!taken && !steps.isEmpty()) {
            // a slip of the fingers, or somebody who saw the code
            audit.record(by, entry(Action.SECOND_FACTOR_CODE_REUSED, user.id(), user.name()));
        }
        return taken;
    }

    private byte[] secret(User user, App app) {
        try {
            return store.secret(user.workspaceId(), user.id(), app);
        } catch (KeyRing.UnreadableSecret e) {
            throw new ProblemException(
                    503,
                    "second-factor-unreadable",
                    "The code cannot be checked",
                    "A key is missing from LEDGERLINK_SECRET_KEYS. Use a recovery code, and tell whoever runs this installation.",
                    List.of());
        }
    }

    static ProblemException wrongCode() {
        return ProblemException.invalid(
                "code", "This code is not right, or it was used already. Enter the one that the app shows now.");
    }

    private static Entry entry(Action action, UUID user, String name) {
        return new Entry(action, user, name, null, null);
    }
}
