package app.ledgerlink.hostile;

import app.ledgerlink.identity.Role;
import app.ledgerlink.testing.SignedIn;
import java.util.function.Function;

/** Who calls. Requests end sessions and change users, so that each operation is tried by a user of its own. */
final class Callers {

    private final Function<Role, SignedIn> users;

    /**
     * @param header tells who calls; null for nobody
     * @param user null for nobody and for a key
     */
    record Caller(String name, String header, SignedIn user) {

        static final Caller NOBODY = new Caller("nobody", null, null);

        Attack on(Attack attack) {
            return header == null ? attack : attack.with(header);
        }
    }

    Callers(Function<Role, SignedIn> users) {
        this.users = users;
    }

    Caller user(Role role) {
        SignedIn user = users.apply(role);
        return new Caller(role.name(), "Cookie: " + SignedIn.COOKIE + "=" + user.cookie(), user);
    }

    Caller key(String secret) {
        return new Caller("key", "Authorization: Bearer " + secret, null);
    }
}
