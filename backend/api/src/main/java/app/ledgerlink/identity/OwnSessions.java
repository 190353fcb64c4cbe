package app.ledgerlink.identity;

import app.ledgerlink.shared.AcrossWorkspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Ends sessions for the person they are of. */
@ApplicationScoped
@AcrossWorkspaces
class OwnSessions {

    private final Jdbi jdbi;
    private final JoinedAccounts accounts;
    private final SignInJournal journal;

    OwnSessions(Jdbi jdbi, JoinedAccounts accounts, SignInJournal journal) {
        this.jdbi = jdbi;
        this.accounts = accounts;
        this.journal = journal;
    }

    /** @return false when the person has no such session */
    @Transactional
    boolean end(User user, UUID id) {
        Optional<User> of = jdbi.withHandle(h -> h.createQuery("""
                        with g as (select u.workspace_id, w.name as workspace_name, u.id,
                            coalesce(u.sign_in_email, u.email) as email, u.name, u.role %s)
                        delete from user_session s using g
                        where s.workspace_id = g.workspace_id and s.user_id = g.id and s.id = :session
                        returning g.*""".formatted(JoinedAccounts.GROUP))
                .bind("workspaceId", user.workspaceId())
                .bind("id", user.id())
                .bind("session", id)
                .mapTo(User.class)
                .findOne());
        of.ifPresent(account -> journal.sessionsEnded(account, 1));
        return of.isPresent();
    }

    @Transactional
    void endAll(User user) {
        accounts.endAllSessions(user, true);
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
