package app.ledgerlink.web;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.HexFormat;

/** Who makes a request, as far as the door knows. */
final class RequestCaller {

    /** The cookie's name without the prefix that TLS gives it. */
    private static final String SESSION = "ledgerlink_session=";

    private RequestCaller() {}

    /** @return null for nobody */
    static Principal of(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                        && !user.getSecurityIdentity().isAnonymous()
                ? user.getSecurityIdentity().getPrincipal()
                : null;
    }

    /** @return a hash of what the request brings to be let in with; null for nothing */
    static String credential(RoutingContext context) {
        String key = context.request().getHeader("Authorization");
        String cookies = String.join(";", context.request().headers().getAll("Cookie"));
        int session = cookies.indexOf(SESSION);
        if (key == null && session < 0) {
            return null;
        }
        String cookie = session < 0 ? "" : cookies.substring(session).split(";", 2)[0];
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((key + "\n" + cookie).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
