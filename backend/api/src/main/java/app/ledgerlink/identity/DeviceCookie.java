package app.ledgerlink.identity;

import app.ledgerlink.shared.Deployment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.HexFormat;

/** The cookies by which a browser is known to those who signed in with it: one for each user, named by a hash of the address. */
@ApplicationScoped
class DeviceCookie {

    private final OwnCookie cookie;

    DeviceCookie(Deployment deployment) {
        this.cookie = new OwnCookie(deployment.isHttps());
    }

    String name(EmailAddress email) {
        return cookie.name(
                "ledgerlink_device_" + HexFormat.of().formatHex(Secrets.hash("device " + email.text()), 0, 8));
    }

    NewCookie holding(EmailAddress email, String secret) {
        return cookie.of(name(email), secret, KnownDevices.REMEMBERED);
    }
}
