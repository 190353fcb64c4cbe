package app.ledgerlink.shared;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.postgresql.jdbc.PgConnection;

/**
 * The roles that the application works as: one that reaches the rows of one workspace, one that reaches those of all.
 * Neither signs in; the application's account, or the owner's where there is no other, takes them on.
 */
@Singleton
class DatabaseRoles {

    private static final Logger LOG = Logger.getLogger(DatabaseRoles.class);

    private static final List<String> ROLES = List.of(Rows.CONFINED, Rows.UNCONFINED);

    /** Since PostgreSQL 16 one says for each membership whether its rights come along unasked. */
    private static final int SAYS_INHERIT = 16;

    private final OwnerDatabase owner;
    private final Optional<String> user;
    private final Optional<String> password;

    DatabaseRoles(
            OwnerDatabase owner,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.owner = owner;
        this.user = user;
        this.password = password;
    }

    /** @return false where the owner may not make roles and nobody has made them */
    boolean arrange(Handle handle) {
        try {
            ROLES.forEach(role -> make(handle, role, "nologin noinherit"));
            String account = owner.isSeparate() ? account(handle) : current(handle);
            ROLES.forEach(role -> admit(handle, role, account));
            return true;
        } catch (UnableToExecuteStatementException refused) {
            String cure = cure(handle, refused);
            if (owner.isSeparate()) {
                throw new IllegalStateException(cure, refused);
            }
            LOG.warnf("The database's second line of defence is off. %s", cure);
            return false;
        }
    }

    /** What the server made or was given by somebody else, the owner cannot pass on unless it was told so. */
    private static String cure(Handle handle, UnableToExecuteStatementException refused) {
        return ("The account “%1$s” may not make or pass on the roles %2$s (%3$s). Grant it CREATEROLE; where the roles are"
                        + " there already, as on a server that several installations share, have their maker or a superuser"
                        + " run “grant %2$s to %1$s with admin option”. Then restart.")
                .formatted(
                        current(handle),
                        String.join(", ", ROLES),
                        refused.getCause().getMessage());
    }

    /** The application's account, with its password from the first moment on. */
    private String account(Handle handle) {
        String account = said(user, "QUARKUS_DATASOURCE_USERNAME", "the name of the account that the nodes use");
        if (!exists(handle, account)) {
            String secret = said(password, "QUARKUS_DATASOURCE_PASSWORD", "the password that this account is to have");
            try {
                handle.useTransaction(made -> {
                    make(made, account, "login noinherit");
                    // Hashed here: a password in a statement would be in the server's log.
                    made.getConnection()
                            .unwrap(PgConnection.class)
                            .alterUserPassword(account, secret.toCharArray(), "scram-sha-256");
                });
            } catch (SQLException e) {
                throw new IllegalStateException("The password of the account “" + account + "” could not be set", e);
            }
        }
        return account;
    }

    private static String said(Optional<String> value, String variable, String meaning) {
        return value.filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalStateException(
                        "Set " + variable + " to " + meaning + " (README, “Deploy”), then start again."));
    }

    /** Nodes, also those of other databases of the server, start at the same time: one makes it, the others find it. */
    private static void make(Handle handle, String role, String how) {
        if (!exists(handle, role)) {
            handle.execute("do $$ begin create role " + quoted(handle, role) + " " + how
                    + "; exception when duplicate_object or unique_violation then null; end $$");
        }
    }

    private static void admit(Handle handle, String role, String account) {
        boolean says = version(handle) >= SAYS_INHERIT;
        boolean admitted = handle.createQuery("select pg_has_role(cast(:account as name), cast(:role as name), :how)")
                .bind("account", account)
                .bind("role", role)
                .bind("how", says ? "SET" : "MEMBER")
                .mapTo(boolean.class)
                .one();
        if (!admitted) {
            handle.execute(
                    "grant " + role + " to " + quoted(handle, account) + (says ? " with inherit false, set true" : ""));
        }
    }

    private static boolean exists(Handle handle, String role) {
        return handle.createQuery("select exists (select from pg_roles where rolname = :role)")
                .bind("role", role)
                .mapTo(boolean.class)
                .one();
    }

    private static String current(Handle handle) {
        return handle.createQuery("select current_user").mapTo(String.class).one();
    }

    private static String quoted(Handle handle, String name) {
        return handle.createQuery("select quote_ident(:name)")
                .bind("name", name)
                .mapTo(String.class)
                .one();
    }

    static int version(Handle handle) {
        return handle.createQuery("select current_setting('server_version_num')::int / 10000")
                .mapTo(int.class)
                .one();
    }
}
