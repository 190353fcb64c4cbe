package app.ledgerlink.identity;

import app.ledgerlink.shared.AcrossWorkspaces;
import app.ledgerlink.shared.RecordMapper;
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

/** Finds users who may sign in. */
@ApplicationScoped
@AcrossWorkspaces
class Users {

    /** All accounts, also those that are closed for now. */
    private static final String ACCOUNT = """
            select u.workspace_id, w.name as workspace_name, u.id, coalesce(u.sign_in_email, u.email) as email, u.name, u.role,
                u.password_hash, u.active, w.suspended_at is not null as suspended,
                case when u.person_mark = md5(u.password_hash) then u.person_id else u.id end as person,
                case when u.temporary_of = md5(u.password_hash) then u.temporary_until end as temporary_until,
                w.second_factor_rule, exists (select from second_factor f
                    where f.workspace_id = u.workspace_id and f.user_id = u.id and f.secret is not null) as second_factor
            from app_user u join workspace w on w.id = u.workspace_id
            """;

    static final String SELECT = ACCOUNT + " where u.active and w.suspended_at is null";

    private static final String BY_EMAIL = ACCOUNT + """
             where lower(u.email) = lower(:email) or lower(u.sign_in_email) = lower(:email)
            order by u.active desc, w.suspended_at nulls first, u.created_at, u.id""";

    /**
     * Everybody's sign-in computes as many hashes, and twice as many where more accounts than that have the address: how
     * long it takes does not tell whether an address has accounts elsewhere.
     */
    static final int CHECKED = 3;

    /**
     * @param hash of the password, as it was when it was checked
     * @param temporaryUntil when a password that an admin gave ends; null for one of the user's own
     * @param lacksFactor whether the workspace's rule asks for a second factor that the user has not
     */
    record Known(User user, String hash, Instant temporaryUntil, boolean lacksFactor) {

        Known(User user, String hash) {
            this(user, hash, null, false);
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
        User user = RecordMapper.of(User.class).map(row, context);
        SecondFactorRule rule = SecondFactorRule.valueOf(row.getString("second_factor_rule"));
        return new Known(
                user,
                row.getString("password_hash"),
                instant(row.getTimestamp("temporary_until")),
                rule.covers(user.role()) && !row.getBoolean("second_factor"));
    };

    /**
     * @param person shared by the accounts that are joined with this one; else its own id
     * @param suspended whether its workspace is
     */
    record Account(Known known, UUID person, boolean active, boolean suspended) {

        UUID id() {
            return known.user().id();
        }

        /** Whether its password is one that an admin gave. */
        boolean isTemporary() {
            return known.temporaryUntil() != null;
        }

        boolean isOpen() {
            return active && !suspended;
        }
    }

    private static final RowMapper<Account> ACCOUNTS = (row, context) -> new Account(
            KNOWN.map(row, context),
            row.getObject("person", UUID.class),
            row.getBoolean("active"),
            row.getBoolean("suspended"));

    private final Jdbi jdbi;
    private final DemoUsers demoUsers;

    Users(Jdbi jdbi, DemoUsers demoUsers) {
        this.demoUsers = demoUsers;
        this.jdbi = jdbi;
    }

    /**
     * All accounts of an address, those that are open first, then the oldest.
     *
     * @param email empty for what is no address: nobody's
     */
    List<Account> named(Optional<EmailAddress> email) {
        String text = email.map(EmailAddress::text).orElse("");
        return jdbi.withHandle(
                h -> h.createQuery(BY_EMAIL).bind("email", text).map(ACCOUNTS).list());
    }

    /**
     * The account whose password this is; takes the same time whether there is one or not.
     *
     * @param preferred these before others with the same password
     */
    Optional<Account> matching(List<Account> accounts, String password, Set<UUID> preferred) {
        int rounds = Math.max(1, (accounts.size() + CHECKED - 1) / CHECKED);
        List<Account> right = new ArrayList<>();
        for (int i = 0; i < rounds * CHECKED; i++) {
            Account account = i < accounts.size() ? accounts.get(i) : null;
            String hash = account == null ? null : account.known().hash();
            if (Passwords.matches(password, hash)
                    && !demoUsers.isShutOut(account.known().user().email(), hash)) {
                right.add(account);
            }
        }
        return right.stream()
                .filter(account -> preferred.contains(account.id()))
                .findFirst()
                .or(() -> right.stream().findFirst());
    }

    /** The user's account, if this is its password. */
    Optional<Known> findOwn(User user, String password) {
        return present(user).filter(known -> Passwords.matches(password, known.hash()));
    }

    /** The user's account as it is now; empty when it was closed. */
    Optional<Known> present(User user) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + " and u.workspace_id = :workspaceId and u.id = :id")
                .bind("workspaceId", user.workspaceId())
                .bind("id", user.id())
                .map(KNOWN)
                .findOne());
    }

    static Instant instant(Timestamp value) {
        return value == null ? null : value.toInstant();
    }

    boolean any() {
        return jdbi.withHandle(h -> h.createQuery("select exists (select from app_user)")
                .mapTo(boolean.class)
                .one());
    }
}
