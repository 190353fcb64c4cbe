package app.ledgerlink.hostile;

import app.ledgerlink.identity.Role;
import app.ledgerlink.testing.SignedIn;
import java.util.function.Function;

/** Who calls. Requests end sessions and change users, so that each operation is tried by a user of its own. */
final class Callers {

    private final Function<Role, SignedIn> users;

    /** A header that tells who calls; null for nobody. */
    record Caller(String name, String header) {

        static final Caller NOBODY = new Caller("nobody", null);

        Attack on(Attack attack) {
            return header == null ? attack : attack.with(header);
        }
    }

    Callers(Function<Role, SignedIn> users) {
        this.users = users;
    }

    Caller user(Role role) {
        return new Caller(
                role.name(),
                "Cookie: " + SignedIn.COOKIE + "=" + users.apply(role).cookie());
    }

    Caller key(String secret) {
        return new Caller("key", "Authorization: Bearer " + secret);
    }
}
