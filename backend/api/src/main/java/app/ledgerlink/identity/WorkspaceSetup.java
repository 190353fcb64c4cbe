package app.ledgerlink.identity;

import app.ledgerlink.shared.AcrossWorkspaces;
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

    /** What runs beside a node makes one of its own, and opens the transactions. */
    public WorkspaceSetup(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** @return the new workspace's id */
    @AcrossWorkspaces
    @Transactional
    public UUID createWorkspace(String name) {
        UUID id = Ids.next();
        jdbi.useHandle(h -> h.execute("insert into workspace values (?, ?, ?)", id, name, Timestamps.now(clock)));
        return id;
    }

    /**
     * Adds a user who can sign in at once.
     *
     * @param email in its one form ({@link EmailAddress}), in which it is kept; in use elsewhere or not, it makes no
     *     difference that shows
     * @param password as typed; only its bcrypt hash is kept
     * @return the new user's id; empty when the e-mail is that of another user of this workspace
     * @throws IllegalArgumentException when the e-mail is no address
     */
    @AcrossWorkspaces
    @Transactional
    public Optional<UUID> addUser(UUID workspaceId, String email, String name, String password, Role role) {
        UUID id = Ids.next();
        String address = EmailAddress.of(email)
                .orElseThrow(() -> new IllegalArgumentException("No e-mail address"))
                .text();
        String hash = Passwords.hash(password);
        // a second time where another workspace added the same address between the look and the row
        int added = add(workspaceId, id, address, name, hash, role);
        if (added == 0) {
            added = add(workspaceId, id, address, name, hash, role);
        }
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    private int add(UUID workspaceId, UUID id, String email, String name, String hash, Role role) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        insert into app_user (workspace_id, id, email, sign_in_email, name, password_hash, role, created_at)
                        select :workspaceId, :id, case when e.elsewhere then :id || '@elsewhere.invalid' else :email end,
                            case when e.elsewhere then :email end, :name, :hash, :role, :now
                        from (select
                                exists (select from app_user where lower(email) = lower(:email)) as elsewhere,
                                exists (select from app_user where workspace_id = :workspaceId
                                    and lower(coalesce(sign_in_email, email)) = lower(:email)) as here) e
                        where not e.here on conflict do nothing""")
                .bind("workspaceId", workspaceId)
                .bind("id", id)
                .bind("email", email)
                .bind("name", name)
                .bind("hash", hash)
                .bind("role", role.name())
                .bind("now", Timestamps.now(clock))
                .execute());
    }

    /**
     * Adds an admin with a temporary password.
     *
     * @return the password, kept nowhere; empty when the e-mail is none
     */
    @Transactional
    public Optional<String> addFirstAdmin(UUID workspaceId, String email, String name) {
        String password = Secrets.next().substring(0, 16);
        Optional<UUID> added =
                EmailAddress.of(email).flatMap(e -> addUser(workspaceId, e.text(), name, password, Role.ADMIN));
        added.ifPresent(id -> jdbi.useHandle(h -> h.execute(
                "update app_user set temporary_until = ?, temporary_of = md5(password_hash)"
                        + " where workspace_id = ? and id = ?",
                Timestamps.now(clock).plus(Passwords.TEMPORARY),
                workspaceId,
                id)));
        return added.map(id -> password);
    }
}
