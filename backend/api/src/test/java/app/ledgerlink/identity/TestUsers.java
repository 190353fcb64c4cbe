package app.ledgerlink.identity;

import app.ledgerlink.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Users with a session, without the slow hashing of a password at each: signing in has tests of its own. */
@ApplicationScoped
public class TestUsers {

    public static final String PASSWORD = "correct horse battery";

    private static final String HASH = Passwords.hash(PASSWORD);

    private final Jdbi jdbi;
    private final Sessions sessions;
    private final Clock clock;

    TestUsers(Jdbi jdbi, Sessions sessions, Clock clock) {
        this.jdbi = jdbi;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Whose address and password these are. */
    static Optional<Users.Known> find(Users users, Optional<EmailAddress> email, String password) {
        return users.matching(users.named(email), password, Set.of())
                .filter(Users.Account::isOpen)
                .map(Users.Account::known);
    }

    /** @param cookie the secret of the session */
    public record Entered(UUID id, String cookie) {}

    /** All tests come from one network: what failed in one must slow down no other. */
    public void forgetAttempts() {
        jdbi.useHandle(h -> h.execute("delete from sign_in_attempt"));
    }

    public Entered enter(UUID workspace, String email, Role role) {
        User user = new User(workspace, "Workspace under test", Ids.next(), email, "Test " + role, role);
        jdbi.useHandle(h -> h.execute(
                "insert into app_user (workspace_id, id, email, name, password_hash, role, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                workspace,
                user.id(),
                email,
                user.name(),
                HASH,
                role.name(),
                clock.instant()));
        return new Entered(
                user.id(),
                sessions.open(new Users.Known(user, HASH), "Test", "127.0.0.1").orElseThrow());
    }
}
