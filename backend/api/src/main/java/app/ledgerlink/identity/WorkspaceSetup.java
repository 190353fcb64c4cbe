package app.ledgerlink.identity;

import app.ledgerlink.shared.Ids;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Makes workspaces and their users. */
@ApplicationScoped
public class WorkspaceSetup {

    private final Jdbi jdbi;
    private final Clock clock;

    WorkspaceSetup(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** @return the new workspace's id */
    @Transactional
    public UUID createWorkspace(String name) {
        UUID id = Ids.next();
        jdbi.useHandle(h -> h.execute("insert into workspace values (?, ?, ?)", id, name, Timestamps.now(clock)));
        return id;
    }

    /**
     * Adds a user who can sign in at once.
     *
     * @param email unique over all workspaces in its one form ({@link EmailAddress}), in which it is kept
     * @param password as typed; only its bcrypt hash is kept
     * @return the new user's id; empty when the e-mail is somebody's already
     * @throws IllegalArgumentException when the e-mail is no address
     */
    @Transactional
    public Optional<UUID> addUser(UUID workspaceId, String email, String name, String password, Role role) {
        UUID id = Ids.next();
        String hash = Passwords.hash(password);
        int added = jdbi.withHandle(h -> h.execute(
                "insert into app_user (workspace_id, id, email, name, password_hash, role, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (lower(email)) do nothing",
                workspaceId,
                id,
                EmailAddress.of(email)
                        .orElseThrow(() -> new IllegalArgumentException("No e-mail address"))
                        .text(),
                name,
                hash,
                role.name(),
                Timestamps.now(clock)));
        return added == 1 ? Optional.of(id) : Optional.empty();
    }
}
