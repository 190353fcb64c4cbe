package app.ledgerlink.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The users of a local run, whose passwords everybody knows or, beside real books, the local run makes up. Where they
 * are not wanted, whoever still has a well-known password is shut out.
 */
@ApplicationScoped
class DemoUsers {

    private static final List<SessionResource.DemoUser> WELL_KNOWN = List.of(
            new SessionResource.DemoUser("admin@ledgerlink.example", "demo-admin", "Demo Admin", Role.ADMIN),
            new SessionResource.DemoUser("sales@ledgerlink.example", "demo-sales", "Demo Sales", Role.SALES));

    private final boolean wanted;
    private final List<SessionResource.DemoUser> users;
    private final boolean wellKnown;

    /** Comparing a password takes long by design; each of these few hashes is compared once. */
    private final Map<String, Boolean> compared = new ConcurrentHashMap<>();

    /** @param adminPassword salesPassword: in place of the well-known ones */
    DemoUsers(
            @ConfigProperty(name = "ledgerlink.demo-users") boolean wanted,
            @ConfigProperty(name = "ledgerlink.demo-admin-password") Optional<String> adminPassword,
            @ConfigProperty(name = "ledgerlink.demo-sales-password") Optional<String> salesPassword) {
        this.wanted = wanted;
        wellKnown = adminPassword.isEmpty() && salesPassword.isEmpty();
        users = List.of(with(WELL_KNOWN.get(0), adminPassword), with(WELL_KNOWN.get(1), salesPassword));
    }

    boolean wanted() {
        return wanted;
    }

    /** With the passwords of this run; whether or not they are wanted. */
    List<SessionResource.DemoUser> all() {
        return users;
    }

    /** What the sign-in page may tell everybody. */
    List<SessionResource.DemoUser> shown() {
        return wanted && wellKnown ? users : List.of();
    }

    /**
     * Whether this user signs in with a password that everybody knows, and must not.
     *
     * @param email as stored
     * @param hash of the user's password
     */
    boolean isShutOut(String email, String hash) {
        return !(wanted && wellKnown)
                && WELL_KNOWN.stream()
                        .filter(user -> user.email().equalsIgnoreCase(email))
                        .anyMatch(user -> compared.computeIfAbsent(hash, h -> Passwords.matches(user.password(), h)));
    }

    private static SessionResource.DemoUser with(SessionResource.DemoUser user, Optional<String> password) {
        return password.map(own -> {
                    String objection = Passwords.objection(own, user.email(), user.name());
                    if (objection != null) {
                        throw new IllegalStateException("The password of " + user.email()
                                + " in the environment cannot be taken. " + objection);
                    }
                    return new SessionResource.DemoUser(user.email(), own, user.name(), user.role());
                })
                .orElse(user);
    }
}
