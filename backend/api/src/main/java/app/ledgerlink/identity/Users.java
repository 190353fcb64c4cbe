package app.ledgerlink.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Finds users who may sign in. */
@ApplicationScoped
class Users {

    static final String SELECT = """
            select u.workspace_id, w.name as workspace_name, u.id, u.email, u.name, u.role, u.password_hash,
                case when u.temporary_of = md5(u.password_hash) then u.temporary_until end as temporary_until,
                w.second_factor_rule, exists (select from second_factor f
                    where f.workspace_id = u.workspace_id and f.user_id = u.id and f.secret is not null) as second_factor
            from app_user u join workspace w on w.id = u.workspace_id
            where u.active""";

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
        User user = ConstructorMapper.of(User.class).specialize(row, context).map(row, context);
        SecondFactorRule rule = SecondFactorRule.valueOf(row.getString("second_factor_rule"));
        return new Known(
                user,
                row.getString("password_hash"),
                instant(row.getTimestamp("temporary_until")),
                rule.covers(user.role()) && !row.getBoolean("second_factor"));
    };

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
     */
    Optional<Known> find(Optional<EmailAddress> email, String password) {
        Optional<Known> known = byEmail(email.map(EmailAddress::text).orElse(""));
        boolean right = Passwords.matches(password, known.map(Known::hash).orElse(null));
        return known.filter(u -> right)
                .filter(u -> !demoUsers.isShutOut(u.user().email(), u.hash()));
    }

    private static Instant instant(Timestamp value) {
        return value == null ? null : value.toInstant();
    }

    boolean any() {
        return jdbi.withHandle(h -> h.createQuery("select exists (select from app_user)")
                .mapTo(boolean.class)
                .one());
    }

    Optional<Known> byEmail(String email) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + " and lower(u.email) = lower(?)")
                .bind(0, email)
                .map(KNOWN)
                .findOne());
    }
}
