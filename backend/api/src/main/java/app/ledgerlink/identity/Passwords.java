package app.ledgerlink.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.LaunchMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Passwords are kept as bcrypt hashes only. */
final class Passwords {

    static final int SHORTEST = 12;

    /** So long a password that an admin gave may be used to sign in. */
    static final Duration TEMPORARY = Duration.ofHours(72);

    /** bcrypt reads no further than this. */
    private static final int LONGEST_BYTES = 72;

    /** Rounds as a power of two, the least of OWASP ASVS 4.0.3, 2.4.4; tests, which hash thousands, take fewer. */
    private static final int COST = LaunchMode.current() == LaunchMode.TEST ? 4 : 10;

    /** Checked for unknown users, so that the time of an answer does not tell who exists. */
    private static final String NOBODY = hash("nobody has this password");

    /** How many were compared since the start: each takes long by design. */
    static final LongAdder COMPARED = new LongAdder();

    private Passwords() {}

    static String hash(String password) {
        return BcryptUtil.bcryptHash(password, COST);
    }

    /** @param hash null for an unknown user: takes as long and is never right */
    static boolean matches(String password, String hash) {
        COMPARED.increment();
        boolean same = BcryptUtil.matches(password, hash == null ? NOBODY : hash);
        return same && hash != null;
    }

    /**
     * @param email of whoever wants it; null when it is not known
     * @param name likewise
     * @return why a new password cannot be taken, or null when it can
     */
    static String objection(String password, String email, String name) {
        if (password.length() < SHORTEST) {
            return "A password needs at least " + SHORTEST + " characters.";
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return "A password may have at most " + LONGEST_BYTES + " bytes.";
        }
        return WeakPasswords.objection(password, email, name);
    }
}
