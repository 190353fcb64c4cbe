package app.ledgerlink.identity;

import app.ledgerlink.identity.SessionResource.UserWorkspace;
import app.ledgerlink.shared.AcrossWorkspaces;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Accounts of one person in several workspaces, once the person joined them: a session moves from one to the other. Each
 * keeps its own password, role, status and second factor. They share a person, and each has the mark of its present
 * password: whoever sets another one, the person excepted, parts the account from the others.
 */
@ApplicationScoped
@AcrossWorkspaces
class JoinedAccounts {

    /** The account itself, and those that it is joined with. */
    static final String GROUP = """
            from app_user own
            cross join lateral (
                select own.workspace_id, own.id
                union
                select o.workspace_id, o.id from app_user o where o.person_id = own.person_id
                  and own.person_mark = md5(own.password_hash) and o.person_mark = md5(o.password_hash)) g
            join app_user u on u.workspace_id = g.workspace_id and u.id = g.id
            join workspace w on w.id = u.workspace_id
            where own.workspace_id = :workspaceId and own.id = :id""";

    private static final String OPEN = GROUP + " and u.active and w.suspended_at is null";

    /** One person joins at a time: what two of them bring together is one group, whatever the order. */
    private static final String TURN = "select pg_advisory_xact_lock(hashtextextended('join accounts', 0))";

    private final Jdbi jdbi;
    private final Sessions sessions;
    private final KnownDevices devices;
    private final SignInJournal journal;
    private final CurrentClient client;

    JoinedAccounts(Jdbi jdbi, Sessions sessions, KnownDevices devices, SignInJournal journal, CurrentClient client) {
        this.jdbi = jdbi;
        this.sessions = sessions;
        this.devices = devices;
        this.journal = journal;
        this.client = client;
    }

    /** Where the person can switch to, by name; the present workspace is one of them. */
    List<UserWorkspace> workspaces(User user) {
        return jdbi.withHandle(
                h -> h.createQuery("select w.id, w.name, u.role " + OPEN + " order by lower(w.name), w.id")
                        .bind("workspaceId", user.workspaceId())
                        .bind("id", user.id())
                        .mapTo(UserWorkspace.class)
                        .list());
    }

    /** The person's account in that workspace; empty when it is not joined, or closed. */
    Optional<Users.Known> find(User user, UUID workspace) {
        return jdbi.withHandle(
                h -> h.createQuery(Users.SELECT + " and u.workspace_id = :target and u.id in (select u.id " + OPEN
                                + " and u.workspace_id = :target)")
                        .bind("workspaceId", user.workspaceId())
                        .bind("id", user.id())
                        .bind("target", workspace)
                        .map(Users.KNOWN)
                        .findOne());
    }

    /**
     * Ends the session and opens one of another account. What matters there still asks for that account's password.
     *
     * @param target as it was found
     * @param session hash of the secret of the session that ends
     * @return the secret for the cookie; empty when one of the accounts or the session changed meanwhile
     */
    @Transactional
    Optional<String> switchTo(User user, Users.Known target, byte[] session) {
        lock(user);
        boolean still = find(user, target.user().workspaceId())
                .filter(t -> t.hash().equals(target.hash()))
                .isPresent();
        if (!still || !end(user, session)) {
            return Optional.empty();
        }
        journal.switchedFrom(user);
        Optional<String> secret = sessions.openUnconfirmed(target, client.device(), client.address());
        secret.ifPresent(s -> journal.switchedTo(target.user()));
        return secret;
    }

    /**
     * Makes two accounts, and all that are joined with either, accounts of one person.
     *
     * @param one of the session, as it was when the other was proven
     * @param session hash of the session's secret
     * @return false when a password, a status or the session changed meanwhile; then nothing is done
     */
    @Transactional
    boolean join(Users.Known one, Users.Known other, byte[] session) {
        return jdbi.withHandle(h -> {
            h.createQuery(TURN).mapToMap().list();
            List<User> all = both(h, one.user(), other.user());
            all.forEach(account -> lock(h, account));
            // once more: a password that was set meanwhile parted its account
            if (!all.equals(both(h, one.user(), other.user()))
                    || !isAsProven(h, one)
                    || !isAsProven(h, other)
                    || !isOpen(h, one.user(), session)) {
                return false;
            }
            if (all.stream().map(User::workspaceId).distinct().count() < all.size()) {
                throw ProblemException.invalid(
                        "email", "You have an account in that account’s workspace already. Use that one.");
            }
            UUID person = Ids.next();
            all.forEach(account -> h.execute(
                    "update app_user set person_id = ?, person_mark = md5(password_hash)"
                            + " where workspace_id = ? and id = ?",
                    person,
                    account.workspaceId(),
                    account.id()));
            journal.joined(one.user());
            journal.joined(other.user());
            return true;
        });
    }

    /** Parts the account from those that it is joined with. */
    @Transactional
    void part(User user) {
        List<User> all = lock(user);
        forget(user.workspaceId(), user.id());
        if (all.size() > 1) {
            journal.parted(user);
        }
    }

    /** The same for an admin, who sees nothing of the others; ends the sessions that were switched from this account too. */
    @Transactional
    void partByAdmin(UUID workspace, UUID id) {
        User user = new User(workspace, null, id, null, null, null);
        lock(user).forEach(account -> end(account, new byte[0], false));
        forget(workspace, id);
    }

    /**
     * Ends the person's sessions in all joined accounts, and tells each workspace of its own.
     *
     * @param forgetting whether the browsers are strangers again
     */
    @Transactional
    void endAllSessions(User user, boolean forgetting) {
        for (User account : lock(user)) {
            int ended = end(account, new byte[0], forgetting);
            if (ended > 0) {
                journal.sessionsEnded(account, ended);
            }
        }
    }

    /** Ends all the person's sessions but this one. */
    @Transactional
    void endOtherSessions(User user, byte[] session) {
        lock(user).forEach(account -> end(account, session, false));
    }

    /** The account and those it is joined with, in the order of their ids, locked until the end of the transaction. */
    List<User> lock(User user) {
        return jdbi.withHandle(h -> {
            List<User> all = group(h, user);
            all.forEach(account -> lock(h, account));
            return all;
        });
    }

    private static void lock(Handle handle, User account) {
        handle.createQuery("select 1 from app_user where workspace_id = ? and id = ? for no key update")
                .bind(0, account.workspaceId())
                .bind(1, account.id())
                .mapTo(int.class)
                .list();
    }

    /** Those of two persons who become one, in the order of their ids. */
    private static List<User> both(Handle handle, User one, User other) {
        return Stream.concat(group(handle, one).stream(), group(handle, other).stream())
                .distinct()
                .sorted(Comparator.comparing(user -> user.id().toString()))
                .toList();
    }

    /** Open, and with the same password, which is one of the person's own. */
    private static boolean isAsProven(Handle handle, Users.Known known) {
        return handle.createQuery("select exists (select from app_user u join workspace w on w.id = u.workspace_id"
                        + " where u.workspace_id = ? and u.id = ? and u.password_hash = ? and u.active"
                        + " and w.suspended_at is null and u.temporary_of is distinct from md5(u.password_hash))")
                .bind(0, known.user().workspaceId())
                .bind(1, known.user().id())
                .bind(2, known.hash())
                .mapTo(boolean.class)
                .one();
    }

    private static List<User> group(Handle handle, User user) {
        return handle.createQuery("select u.workspace_id, w.name as workspace_name, u.id,"
                        + " coalesce(u.sign_in_email, u.email) as email, u.name, u.role " + GROUP + " order by u.id")
                .bind("workspaceId", user.workspaceId())
                .bind("id", user.id())
                .mapTo(User.class)
                .list();
    }

    private static boolean isOpen(Handle handle, User user, byte[] session) {
        return handle.createQuery(
                        "select exists (select from user_session where workspace_id = ? and user_id = ? and token_hash = ?)")
                .bind(0, user.workspaceId())
                .bind(1, user.id())
                .bind(2, session)
                .mapTo(boolean.class)
                .one();
    }

    private boolean end(User user, byte[] session) {
        return jdbi.withHandle(h -> h.execute(
                        "delete from user_session where workspace_id = ? and user_id = ? and token_hash = ?",
                        user.workspaceId(),
                        user.id(),
                        session))
                == 1;
    }

    private int end(User account, byte[] but, boolean forgetting) {
        if (forgetting) {
            devices.forget(account, null);
        }
        return jdbi.withHandle(h -> h.execute(
                "delete from user_session where workspace_id = ? and user_id = ? and token_hash <> ?",
                account.workspaceId(),
                account.id(),
                but));
    }

    private void forget(UUID workspace, UUID id) {
        jdbi.useHandle(h -> h.execute(
                "update app_user set person_id = null, person_mark = null where workspace_id = ? and id = ?",
                workspace,
                id));
    }
}
