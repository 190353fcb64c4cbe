package app.ledgerlink.identity;

import app.ledgerlink.shared.Timestamps;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Gives users a temporary password in place of their own, for what runs beside a node and answers no request. */
public final class PasswordReset {

    private final Jdbi jdbi;
    private final Clock clock;

    /** @param jdbi the change joins its transaction if this thread has one open */
    public PasswordReset(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Ends all sessions of the user, forgets the devices, and parts the account from those that it was joined with. A
     * second factor stays.
     *
     * @return the temporary password, kept nowhere; it ends after three days, and the user changes it at the next sign-in
     */
    public String reset(UUID workspace, UUID user) {
        String password = Secrets.next().substring(0, 16);
        String hash = Passwords.hash(password);
        new JoinedAccounts(jdbi, null, null, null, null).partByAdmin(workspace, user);
        jdbi.useHandle(h -> {
            h.execute("delete from known_device where workspace_id = ? and user_id = ?", workspace, user);
            h.execute("delete from user_session where workspace_id = ? and user_id = ?", workspace, user);
            h.execute(
                    "update app_user set password_hash = ?, temporary_until = ?, temporary_of = md5(?)"
                            + " where workspace_id = ? and id = ?",
                    hash,
                    Timestamps.now(clock).plus(Passwords.TEMPORARY),
                    hash,
                    workspace,
                    user);
        });
        return password;
    }
}
