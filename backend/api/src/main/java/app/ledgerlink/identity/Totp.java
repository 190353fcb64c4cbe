package app.ledgerlink.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords (RFC 6238) as every authenticator app makes them: SHA-1, six digits, steps of 30
 * seconds. A clock may be one step off either way (RFC 6238, 5.2).
 */
final class Totp {

    /** As long as the hash (RFC 4226, 4). */
    static final int SECRET_BYTES = 20;

    static final String ISSUER = "Ledgerlink";

    private static final int DRIFT = 1;
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private Totp() {}

    /** The steps around now whose code this is, oldest first. */
    static LongStream steps(byte[] secret, String code, Instant now) {
        long step = now.getEpochSecond() / CODES.getTimeStep().toSeconds();
        return LongStream.rangeClosed(step - DRIFT, step + DRIFT).filter(s -> same(code(secret, s), code));
    }

    static String code(byte[] secret, long step) {
        try {
            Instant at = Instant.ofEpochSecond(step * CODES.getTimeStep().toSeconds());
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(secret, CODES.getAlgorithm()), at, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("A MAC takes any key", e);
        }
    }

    /**
     * What an app reads from the QR code.
     *
     * @param account a name that tells entries of one app apart
     */
    static String uri(byte[] secret, String account) {
        return "otpauth://totp/" + ISSUER + ":" + encoded(account) + "?secret=" + Base32.encode(secret) + "&issuer="
                + ISSUER + "&algorithm=SHA1&digits=6&period=30";
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
