package app.ledgerlink.identity;

import app.ledgerlink.identity.SessionResource.UserWorkspace;
import app.ledgerlink.shared.AcrossWorkspaces;
import app.ledgerlink.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Accounts of one person in several workspaces, once the person joined them: one password opens all, and a session moves
 * from one to the other. Each keeps its own role, status and second factor. Only the person joins, with both passwords;
 * an admin who resets a password parts the account from the others.
 */
@ApplicationScoped
@AcrossWorkspaces
class JoinedAccounts {

    /** The account with the password, and all that name it. */
    static final String GROUP = """
            from app_user own
            join app_user u on coalesce(u.joined_workspace_id, u.workspace_id) = coalesce(own.joined_workspace_id, own.workspace_id)
              and coalesce(u.joined_id, u.id) = coalesce(own.joined_id, own.id)
            join workspace w on w.id = u.workspace_id
            where own.workspace_id = :workspace and own.id = :id""";

    private static final String OPEN = GROUP + " and u.active and w.suspended_at is null";

    private final Jdbi jdbi;
    private final Users users;
    private final SecondFactor secondFactor;

    JoinedAccounts(Jdbi jdbi, Users users, SecondFactor secondFactor) {
        this.jdbi = jdbi;
        this.users = users;
        this.secondFactor = secondFactor;
    }

    /** Where the person can switch to, by name; the present workspace is one of them. */
    List<UserWorkspace> workspaces(User user) {
        return jdbi.withHandle(
                h -> h.createQuery("select w.id, w.name, u.role " + OPEN + " order by lower(w.name), w.id")
                        .bind("workspace", user.workspaceId())
                        .bind("id", user.id())
                        .map(ConstructorMapper.of(UserWorkspace.class))
                        .list());
    }

    /**
     * Moves the session to the person's account in another workspace.
     *
     * @param code of that account's second factor, where it has one of its own
     */
    @Transactional
    void switchTo(User user, UUID workspace, String code, byte[] session) {
        User target = jdbi.withHandle(h -> h.createQuery("select u.workspace_id, w.name as workspace_name, u.id,"
                        + " coalesce(u.sign_in_email, u.email) as email, u.name, u.role " + OPEN
                        + " and u.workspace_id = :target")
                .bind("workspace", user.workspaceId())
                .bind("id", user.id())
                .bind("target", workspace)
                .map(ConstructorMapper.of(User.class))
                .findOne()
                .orElseThrow(() -> ProblemException.notFound("workspace of yours")));
        if (target.id().equals(user.id())) {
            return;
        }
        requireFactor(target, code);
        jdbi.useHandle(h -> h.execute(
                "update user_session set workspace_id = ?, user_id = ? where token_hash = ? and user_id = ?",
                target.workspaceId(),
                target.id(),
                session,
                user.id()));
    }

    /**
     * Gives up the password of this account for that of another of the same e-mail address.
     *
     * @param password of the other account
     * @param code of the other account's second factor, where it has one
     */
    @Transactional
    void join(User user, String password, String code) {
        String unknown = Passwords.hash(Secrets.next());
        Users.Known other = users.findOther(user, password)
                .orElseThrow(
                        () -> ProblemException.invalid(
                                "password",
                                "This is not the password of another account with your e-mail address. Check it and try again."));
        requireFactor(other.user(), code);
        UUID joinedWorkspace = other.user().workspaceId();
        UUID joined = other.user().id();
        jdbi.useHandle(h -> {
            h.execute(
                    "update app_user set joined_workspace_id = ?, joined_id = ?"
                            + " where joined_workspace_id = ? and joined_id = ?",
                    joinedWorkspace,
                    joined,
                    user.workspaceId(),
                    user.id());
            h.execute(
                    "update app_user set joined_workspace_id = ?, joined_id = ?, password_hash = ?,"
                            + " temporary_until = null, temporary_of = null where workspace_id = ? and id = ?",
                    joinedWorkspace,
                    joined,
                    unknown,
                    user.workspaceId(),
                    user.id());
        });
    }

    /** Whoever sets this account's password gets into no other; ends the sessions of all accounts that were joined. */
    @Transactional
    void part(UUID workspace, UUID id) {
        endSessions(workspace, id, new byte[0]);
        jdbi.useHandle(h ->
                h.createUpdate("""
                        update app_user set joined_workspace_id = null, joined_id = null
                        where workspace_id = :workspace and id = :id and joined_id is not null
                          or joined_workspace_id = :workspace and joined_id = :id""").bind("workspace", workspace).bind("id", id).execute());
    }

    /**
     * Ends the sessions of all accounts that one password opens.
     *
     * @param but this one
     * @return how many
     */
    @Transactional
    int endSessions(UUID workspace, UUID id, byte[] but) {
        return jdbi.withHandle(h -> h.createUpdate(
                        "delete from user_session s using (select u.workspace_id, u.id " + GROUP
                                + ") g where s.workspace_id = g.workspace_id and s.user_id = g.id and s.token_hash <> :but")
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("but", but)
                .execute());
    }

    private void requireFactor(User account, String code) {
        switch (secondFactor.check(account, code)) {
            case PASSED -> {}
            case NEEDED ->
                throw ProblemException.invalid(
                        "code", "That account has a second factor. Enter the code of its authenticator app.");
            case WRONG ->
                throw ProblemException.invalid(
                        "code",
                        "This code is not right, or it was used already. Enter the one that the app shows now.");
        }
    }
}
