package app.ledgerlink.identity;

import app.ledgerlink.identity.UserResource.NewUser;
import app.ledgerlink.identity.UserResource.UserAccount;
import app.ledgerlink.identity.UserResource.UserChange;
import app.ledgerlink.identity.UserResource.UserWithPassword;
import app.ledgerlink.shared.AcrossWorkspaces;
import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.AuditTrail.Action;
import app.ledgerlink.shared.AuditTrail.Entry;
import app.ledgerlink.shared.AuditTrail.Origin;
import app.ledgerlink.shared.Listing;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Adds and changes users. A workspace always keeps an admin who may sign in. */
@ApplicationScoped
class UserAdministration {

    private static final String ACCOUNT = """
            select u.id, coalesce(u.sign_in_email, u.email) as email, u.name, u.role, u.active, u.created_at,
                exists (select from second_factor f where f.workspace_id = u.workspace_id and f.user_id = u.id
                    and f.secret is not null) as second_factor,
                (select max(s.created_at) from user_session s
                 where s.workspace_id = u.workspace_id and s.user_id = u.id) as last_seen_at
            from app_user u where u.workspace_id = :workspaceId""";

    private final Jdbi jdbi;
    private final JoinedAccounts accounts;
    private final WorkspaceSetup setup;
    private final SecondFactors factors;
    private final AuditTrail audit;
    private final KnownDevices devices;
    private final Clock clock;
    private final ApiKeys keys;

    UserAdministration(
            Jdbi jdbi,
            WorkspaceSetup setup,
            SecondFactors factors,
            AuditTrail audit,
            KnownDevices devices,
            Clock clock,
            ApiKeys keys,
            JoinedAccounts accounts) {
        this.accounts = accounts;
        this.keys = keys;
        this.jdbi = jdbi;
        this.setup = setup;
        this.factors = factors;
        this.audit = audit;
        this.devices = devices;
        this.clock = clock;
    }

    Page<UserAccount> list(UUID workspace, PageQuery page) {
        Listing users = new Listing(
                ACCOUNT + " order by lower(u.name), u.id" + Listing.PAGE,
                Listing.count(" from app_user where workspace_id = :workspaceId"));
        return jdbi.withHandle(
                h -> users.read(h, page, q -> q.bind("workspaceId", workspace), rows -> rows.mapTo(UserAccount.class)));
    }

    @Transactional
    UserWithPassword add(UUID workspace, NewUser wanted) {
        EmailAddress email = EmailAddress.of(wanted.email())
                .orElseThrow(() -> ProblemException.invalid("email", "This is no e-mail address."));
        String password = Secrets.next().substring(0, 16);
        UUID id = setup.addUser(workspace, email.text(), wanted.name().strip(), password, wanted.role())
                .orElseThrow(() -> ProblemException.invalid(
                        "email",
                        "Somebody signs in to this workspace with this e-mail address already. Use another one."));
        jdbi.useHandle(h -> h.execute(
                "update app_user set temporary_until = ?, temporary_of = md5(password_hash)"
                        + " where workspace_id = ? and id = ?",
                temporaryUntil(),
                workspace,
                id));
        UserAccount user = get(workspace, id);
        audit.record(new Entry(Action.USER_ADDED, id, user.name(), null, fields(user)));
        return new UserWithPassword(user, password);
    }

    @Transactional
    UserAccount change(User admin, UUID id, UserChange wanted) {
        UUID workspace = admin.workspaceId();
        jdbi.useHandle(h -> lockAdminsAnd(h, workspace, id));
        UserAccount before = get(workspace, id);
        jdbi.useHandle(h -> {
            h.execute(
                    "update app_user set name = ?, role = ?, active = ? where workspace_id = ? and id = ?",
                    wanted.name().strip(),
                    wanted.role().name(),
                    wanted.active(),
                    workspace,
                    id);
            requireAdmin(h, workspace);
            if (!wanted.active()) {
                endSessions(h, workspace, id);
            }
        });
        if (!wanted.active() || wanted.role() != Role.ADMIN) {
            if (wanted.apiKeys() == UserResource.KeysLeftBehind.HAND_OVER && id.equals(admin.id())) {
                throw ProblemException.invalid(
                        "apiKeys",
                        "You cannot hand your keys over to yourself. Hand them over to another admin first.");
            }
            keys.settle(workspace, id, wanted.apiKeys(), admin.id());
        }
        UserAccount after = get(workspace, id);
        audit.record(new Entry(Action.USER_CHANGED, id, after.name(), fields(before), fields(after)));
        return after;
    }

    @Transactional
    UserWithPassword resetPassword(UUID workspace, UUID id) {
        String password = Secrets.next().substring(0, 16);
        // before the first statement: it takes long, and no connection waits for it
        String hash = Passwords.hash(password);
        UserAccount user = get(workspace, id);
        accounts.partByAdmin(workspace, id);
        jdbi.useHandle(h -> {
            h.execute(
                    "update app_user set password_hash = ?, temporary_until = ?, temporary_of = md5(?)"
                            + " where workspace_id = ? and id = ?",
                    hash,
                    temporaryUntil(),
                    hash,
                    workspace,
                    id);
        });
        jdbi.useHandle(h -> endSessions(h, workspace, id));
        audit.record(new Entry(Action.PASSWORD_RESET, id, user.name(), null, null));
        return new UserWithPassword(user, password);
    }

    @Transactional
    void resetSecondFactor(User admin, UUID id) {
        UserAccount user = get(admin.workspaceId(), id);
        if (id.equals(admin.id())) {
            throw ProblemException.conflict(
                    "own-second-factor",
                    "This is your own second factor. Change it in your account, where it asks for a code.");
        }
        factors.reset(audit.origin(), id, user.name());
    }

    /**
     * Their own, by the users themselves; ends all their sessions but the one that asks, in joined accounts too, and
     * forgets all devices of this account but the one that asks. Accounts that were joined stay so.
     *
     * @param hash of the new password
     * @param session hash of the secret of the session that asks
     * @param next hash of its secret from now on
     * @param device hash of the token of the device that asks; null when it has none
     * @return false when the password is no longer the one that was checked; then nothing is changed
     */
    @AcrossWorkspaces
    @Transactional
    boolean changePassword(Users.Known known, String hash, byte[] session, byte[] next, byte[] device) {
        User user = known.user();
        return jdbi.withHandle(h -> {
            accounts.lock(user);
            int changed = h.execute(
                    "update app_user set password_hash = ?, temporary_until = null, temporary_of = null,"
                            + " person_mark = case when person_mark = md5(password_hash) then md5(?) end"
                            + " where workspace_id = ? and id = ? and active and password_hash = ?",
                    hash,
                    hash,
                    user.workspaceId(),
                    user.id(),
                    known.hash());
            if (changed == 1) {
                accounts.endOtherSessions(user, session);
                h.execute("update user_session set token_hash = ? where token_hash = ?", next, session);
                devices.forget(user, device);
                Origin here = audit.origin();
                audit.record(here, new Entry(Action.PASSWORD_CHANGED, here.actorId(), here.actorName(), null, null));
            }
            return changed == 1;
        });
    }

    private static Map<String, ?> fields(UserAccount user) {
        return Map.of("email", user.email(), "name", user.name(), "role", user.role(), "active", user.active());
    }

    /** Two admins who demote each other at the same time do so one after the other, and what was before is told truly. */
    private static void lockAdminsAnd(Handle handle, UUID workspace, UUID changed) {
        handle.createQuery("select id from app_user where workspace_id = ? and (role = 'ADMIN' or id = ?)"
                        + " order by id for update")
                .bind(0, workspace)
                .bind(1, changed)
                .mapTo(UUID.class)
                .list();
    }

    private static void requireAdmin(Handle handle, UUID workspace) {
        boolean left = handle.createQuery(
                        "select exists (select from app_user where workspace_id = ? and role = 'ADMIN' and active)")
                .bind(0, workspace)
                .mapTo(boolean.class)
                .one();
        if (!left) {
            throw ProblemException.conflict(
                    "last-admin",
                    "This is the only admin who may sign in. Make another user an admin first, then change this one.");
        }
    }

    private Instant temporaryUntil() {
        return Timestamps.now(clock).plus(Passwords.TEMPORARY);
    }

    private static void endSessions(Handle handle, UUID workspace, UUID id) {
        handle.execute("delete from known_device where workspace_id = ? and user_id = ?", workspace, id);
        handle.execute("delete from user_session where workspace_id = ? and user_id = ?", workspace, id);
    }

    private UserAccount get(UUID workspace, UUID id) {
        List<UserAccount> found = jdbi.withHandle(h -> h.createQuery(ACCOUNT + " and u.id = :id")
                .bind("workspaceId", workspace)
                .bind("id", id)
                .mapTo(UserAccount.class)
                .list());
        if (found.isEmpty()) {
            throw ProblemException.notFound("user");
        }
        return found.get(0);
    }
}
