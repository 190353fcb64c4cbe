package app.ledgerlink.identity;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/**
 * Cookies out of reach of scripts, not sent along by foreign pages' forms, and with TLS out of reach of sibling hosts too:
 * what is named {@code __Host-} is taken from nobody else by a browser (RFC 6265bis, 4.1.3.2).
 *
 * @param isHttps whether people come by TLS; without it browsers refuse that name
 */
record OwnCookie(boolean isHttps) {

    String name(String bare) {
        return isHttps ? "__Host-" + bare : bare;
    }

    /** @param name as {@link #name} made it */
    NewCookie of(String name, String value, Duration life) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .secure(isHttps)
                .maxAge(Math.toIntExact(life.toSeconds()))
                .build();
    }
}
