package app.ledgerlink.identity;

import app.ledgerlink.shared.Deployment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;

/** The cookie that carries the session's secret: out of reach of scripts, not sent along by foreign pages' forms. */
@ApplicationScoped
class SessionCookie {

    static final String NAME = "ledgerlink_session";

    private final boolean secure;

    SessionCookie(Deployment deployment) {
        secure = deployment.isHttps();
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
