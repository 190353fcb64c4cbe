package app.ledgerlink.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The cookie that carries the session's secret: out of reach of scripts, not sent along by foreign pages' forms. */
@ApplicationScoped
class SessionCookie {

    static final String NAME = "ledgerlink_session";

    private final boolean secure;

    SessionCookie(@ConfigProperty(name = "ledgerlink.public-url") String publicUrl) {
        secure = publicUrl.startsWith("https:");
    }

    NewCookie holding(String secret) {
        return cookie(secret, Math.toIntExact(Sessions.LONGEST.toSeconds()));
    }

    NewCookie gone() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAgeSeconds) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .secure(secure)
                .maxAge(maxAgeSeconds)
                .build();
    }
}
