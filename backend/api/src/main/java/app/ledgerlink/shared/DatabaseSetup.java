package app.ledgerlink.shared;

import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/** After the migrations and before anything else: makes the application's roles and says what they may do. */
@Singleton
class DatabaseSetup {

    private static final Logger LOG = Logger.getLogger(DatabaseSetup.class);

    /** Nodes that start together take turns. */
    private static final int LOCK = 0x1ed6e8;

    /** As of a migration: whoever holds a table is not waited for, since all others would wait behind. */
    private static final String PATIENCE = "set local lock_timeout = '500ms'";

    private final OwnerDatabase owner;
    private final DatabaseRoles roles;
    private final DatabaseRights rights;
    private final RowSecurity security;
    private final Deployment deployment;

    DatabaseSetup(
            OwnerDatabase owner,
            DatabaseRoles roles,
            DatabaseRights rights,
            RowSecurity security,
            Deployment deployment) {
        this.owner = owner;
        this.roles = roles;
        this.rights = rights;
        this.security = security;
        this.deployment = deployment;
    }

    /** @param migrations name of the table that lists them */
    void arrange(String migrations) {
        owner.jdbi().useHandle(h -> {
            h.execute("select pg_advisory_lock(?)", LOCK);
            boolean made = roles.arrange(h);
            if (made) {
                rights.missing(h, migrations).forEach(statement -> say(h, statement));
            }
            security.begin(made);
        });
        if (!owner.isSeparate() && !deployment.isLocal()) {
            LOG.warn("The application signs in to the database as its owner and gives up the owner's rights in each"
                    + " connection. Give it an account of its own: set LEDGERLINK_DATABASE_OWNER and"
                    + " LEDGERLINK_DATABASE_OWNER_PASSWORD, see “Deploy” in the README.");
        }
    }

    private static void say(Handle handle, String statement) {
        handle.useTransaction(transaction -> {
            transaction.execute(PATIENCE);
            transaction.execute(statement);
        });
    }
}
