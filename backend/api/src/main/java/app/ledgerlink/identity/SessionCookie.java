package app.ledgerlink.identity;

import app.ledgerlink.shared.Deployment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The cookie that carries the session's secret. */
@ApplicationScoped
class SessionCookie {

    /** Its name without TLS, and with TLS in the builds before. */
    static final String BARE_NAME = "ledgerlink_session";

    private final OwnCookie cookie;
    private final SessionLife life;

    SessionCookie(Deployment deployment, SessionLife life) {
        this.life = life;
        this.cookie = new OwnCookie(deployment.isHttps());
    }

    String name() {
        return cookie.name(BARE_NAME);
    }

    NewCookie holding(String secret) {
        return cookie.of(name(), secret, life.longest());
    }

    /** Takes the secret from the browser, under each name that it may have there. */
    NewCookie[] gone() {
        NewCookie own = cookie.of(name(), "", Duration.ZERO);
        return name().equals(BARE_NAME)
                ? new NewCookie[] {own}
                : new NewCookie[] {own, cookie.of(BARE_NAME, "", Duration.ZERO)};
    }
}
