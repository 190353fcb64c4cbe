package app.ledgerlink.identity;

import app.ledgerlink.testing.SignedIn;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The app on the telephone of a user under test. */
public class AuthenticatorApp {

    private final byte[] secret;

    AuthenticatorApp(String base32) {
        java.math.BigInteger bits = java.math.BigInteger.ZERO;
        for (char letter : base32.toCharArray()) {
            bits = bits.shiftLeft(5).or(java.math.BigInteger.valueOf(Base32.LETTERS.indexOf(letter)));
        }
        byte[] bytes = new byte[base32.length() * 5 / 8];
        byte[] all = bits.toByteArray();
        for (int i = 0; i < Math.min(bytes.length, all.length); i++) {
            bytes[bytes.length - 1 - i] = all[all.length - 1 - i];
        }
        secret = bytes;
    }

    /** Scans the QR code; nothing is confirmed yet. */
    public static AuthenticatorApp scanned(SignedIn user) {
        return new AuthenticatorApp(user.request()
                .post("/api/session/second-factor")
                .then()
                .statusCode(200)
                .extract()
                .path("secret"));
    }

    /** Scans the QR code and sends the first code. */
    public static Enrolled enrolled(SignedIn user, Clock clock) {
        AuthenticatorApp app = scanned(user);
        JsonPath answer =
                app.confirm(user, app.code(clock)).statusCode(200).extract().jsonPath();
        return new Enrolled(app, answer.getList("codes"));
    }

    public record Enrolled(AuthenticatorApp app, List<String> recoveryCodes) {}

    ValidatableResponse confirm(SignedIn user, String code) {
        return user.request()
                .body(Map.of("code", code))
                .put("/api/session/second-factor")
                .then();
    }

    public String code(Clock clock) {
        return Totp.code(secret, clock.instant().getEpochSecond() / 30);
    }
}
