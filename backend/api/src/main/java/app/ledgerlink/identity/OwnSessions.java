package app.ledgerlink.identity;

import app.ledgerlink.shared.AcrossWorkspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Ends sessions for the person they are of. */
@ApplicationScoped
@AcrossWorkspaces
class OwnSessions {

    private final Jdbi jdbi;
    private final JoinedAccounts accounts;
    private final KnownDevices devices;
    private final SignInJournal journal;

    OwnSessions(Jdbi jdbi, JoinedAccounts accounts, KnownDevices devices, SignInJournal journal) {
        this.jdbi = jdbi;
        this.accounts = accounts;
        this.devices = devices;
        this.journal = journal;
    }

    /** @return false when the person has no such session */
    @Transactional
    boolean end(User user, UUID id) {
        int ended = jdbi.withHandle(h -> h.createUpdate(
                        "delete from user_session s using (select u.workspace_id, u.id as user_id "
                                + JoinedAccounts.GROUP
                                + ") g where s.workspace_id = g.workspace_id and s.user_id = g.user_id and s.id = :session")
                .bind("workspace", user.workspaceId())
                .bind("id", user.id())
                .bind("session", id)
                .execute());
        if (ended == 1) {
            journal.sessionsEnded(user, ended);
        }
        return ended == 1;
    }

    @Transactional
    void endAll(User user) {
        int ended = accounts.endSessions(user.workspaceId(), user.id(), new byte[0]);
        devices.forgetOthers(user, null);
        journal.sessionsEnded(user, ended);
    }

    /** The session at hand, if it is one. */
    @Transactional
    void signOut(User user, byte[] hash) {
        int ended = jdbi.withHandle(h -> h.execute(
                "delete from user_session where workspace_id = ? and user_id = ? and token_hash = ?",
                user.workspaceId(),
                user.id(),
                hash));
        if (ended == 1) {
            journal.signedOut(user);
        }
    }
}
