package app.ledgerlink.identity;

import app.ledgerlink.shared.AcrossWorkspaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Finds users who may sign in. */
@ApplicationScoped
@AcrossWorkspaces
class Users {

    /** All accounts, also those that are closed for now. */
    private static final String ACCOUNT = """
            select u.workspace_id, w.name as workspace_name, u.id, coalesce(u.sign_in_email, u.email) as email, u.name, u.role,
                u.password_hash, u.active, w.suspended_at is not null as suspended,
                case when u.temporary_of = md5(u.password_hash) then u.temporary_until end as temporary_until,
                w.second_factor_rule, exists (select from second_factor f
                    where f.workspace_id = u.workspace_id and f.user_id = u.id and f.secret is not null) as second_factor
            from app_user u join workspace w on w.id = u.workspace_id
            """;

    static final String SELECT = ACCOUNT + " where u.active and w.suspended_at is null";

    /** Those with a password of their own; a joined account is opened by the one that it names. */
    private static final String BY_EMAIL = ACCOUNT + """
             where u.joined_id is null and (lower(u.email) = lower(:email) or lower(u.sign_in_email) = lower(:email))
            order by u.active desc, w.suspended_at nulls first, u.created_at, u.id""";

    private static final String JOINED_TO = ACCOUNT + """
             where u.joined_workspace_id = :workspace and u.joined_id = :id and u.active
            order by w.suspended_at nulls first, lower(w.name), u.id""";

    /** Everybody's sign-in checks as many: how long it takes does not tell whether an address has accounts elsewhere. */
    private static final int CHECKED = 2;

    /**
     * @param hash of the password, as it was when it was checked
     * @param temporaryUntil when a password that an admin gave ends; null for one of the user's own
     * @param lacksFactor whether the workspace's rule asks for a second factor that the user has not
     * @param openedBy whose password it was: the user's own account, or the one that it is joined to
     */
    record Known(User user, String hash, Instant temporaryUntil, boolean lacksFactor, User openedBy) {

        Known(User user, String hash) {
            this(user, hash, null, false, user);
        }

        boolean endedBy(Instant now) {
            return temporaryUntil != null && !now.isBefore(temporaryUntil);
        }

        /** @param factorEnforced whether this installation holds people to the rule */
        List<Duty> duties(boolean factorEnforced) {
            List<Duty> duties = new ArrayList<>();
            if (temporaryUntil != null) {
                duties.add(Duty.CHANGE_PASSWORD);
            }
            if (factorEnforced && lacksFactor) {
                duties.add(Duty.SET_UP_SECOND_FACTOR);
            }
            return List.copyOf(duties);
        }
    }

    /** Reads a row of {@link #SELECT}. */
    static final RowMapper<Known> KNOWN = (row, context) -> {
        User user = ConstructorMapper.of(User.class).specialize(row, context).map(row, context);
        SecondFactorRule rule = SecondFactorRule.valueOf(row.getString("second_factor_rule"));
        return new Known(
                user,
                row.getString("password_hash"),
                instant(row.getTimestamp("temporary_until")),
                rule.covers(user.role()) && !row.getBoolean("second_factor"),
                user);
    };

    private record Account(Known known, boolean active, boolean suspended) {

        boolean isOpen() {
            return active && !suspended;
        }
    }

    private static final RowMapper<Account> ACCOUNTS = (row, context) ->
            new Account(KNOWN.map(row, context), row.getBoolean("active"), row.getBoolean("suspended"));

    private final Jdbi jdbi;
    private final DemoUsers demoUsers;

    Users(Jdbi jdbi, DemoUsers demoUsers) {
        this.demoUsers = demoUsers;
        this.jdbi = jdbi;
    }

    /**
     * The user with this e-mail and password; takes the same time whether the e-mail is known or not.
     *
     * @param email empty for what is no address: nobody's
     * @throws app.ledgerlink.shared.ProblemException 403 when the password is right and the workspace suspended
     */
    Optional<Known> find(Optional<EmailAddress> email, String password) {
        return matching(byEmail(email.map(EmailAddress::text).orElse("")), password)
                .flatMap(this::opened);
    }

    /** The same, among these accounts of the address alone. */
    Optional<Known> find(Optional<EmailAddress> email, String password, Set<UUID> accounts) {
        List<Account> these = byEmail(email.map(EmailAddress::text).orElse("")).stream()
                .filter(a -> accounts.contains(a.known().user().id()))
                .toList();
        return matching(these, password).flatMap(this::opened);
    }

    /** Another account of the same person, with a password of its own; takes the same time whether there is one or not. */
    Optional<Known> findOther(User user, String password) {
        List<Account> others = EmailAddress.of(user.email()).map(EmailAddress::text).map(this::byEmail).stream()
                .flatMap(List::stream)
                .filter(a -> !a.known().user().id().equals(user.id()))
                .toList();
        return matching(others, password).filter(Account::isOpen).map(Account::known);
    }

    /** The account whose password opens the user's, if this is its password. */
    Optional<Known> findOwn(User user, String password) {
        List<Account> own = jdbi.withHandle(h -> h.createQuery(ACCOUNT + """
                         where (u.workspace_id, u.id) = (
                            select coalesce(o.joined_workspace_id, o.workspace_id), coalesce(o.joined_id, o.id)
                            from app_user o where o.workspace_id = :workspace and o.id = :id)""")
                .bind("workspace", user.workspaceId())
                .bind("id", user.id())
                .map(ACCOUNTS)
                .list());
        return matching(own, password).map(Account::known);
    }

    private Optional<Account> matching(List<Account> accounts, String password) {
        Account found = null;
        for (int i = 0; i < Math.max(CHECKED, accounts.size()); i++) {
            Account account = i < accounts.size() ? accounts.get(i) : null;
            boolean right = Passwords.matches(
                    password, account == null ? null : account.known().hash());
            found = right && found == null ? account : found;
        }
        return Optional.ofNullable(found)
                .filter(a ->
                        !demoUsers.isShutOut(a.known().user().email(), a.known().hash()));
    }

    /** Where the account itself is closed, its password still opens those that are joined to it. */
    private Optional<Known> opened(Account account) {
        if (account.isOpen()) {
            return Optional.of(account.known());
        }
        User opener = account.known().user();
        List<Account> joined = jdbi.withHandle(h -> h.createQuery(JOINED_TO)
                .bind("workspace", opener.workspaceId())
                .bind("id", opener.id())
                .map(ACCOUNTS)
                .list());
        if (!joined.isEmpty() && joined.get(0).isOpen()) {
            Known first = joined.get(0).known();
            return Optional.of(new Known(first.user(), first.hash(), null, first.lacksFactor(), opener));
        }
        if (account.active() || !joined.isEmpty()) {
            throw SuspendedFilter.refusal();
        }
        return Optional.empty();
    }

    static Instant instant(Timestamp value) {
        return value == null ? null : value.toInstant();
    }

    boolean any() {
        return jdbi.withHandle(h -> h.createQuery("select exists (select from app_user)")
                .mapTo(boolean.class)
                .one());
    }

    /** The open accounts of an address. */
    List<User> named(EmailAddress email) {
        return byEmail(email.text()).stream()
                .filter(Account::isOpen)
                .map(a -> a.known().user())
                .toList();
    }

    private List<Account> byEmail(String email) {
        return jdbi.withHandle(
                h -> h.createQuery(BY_EMAIL).bind("email", email).map(ACCOUNTS).list());
    }
}
