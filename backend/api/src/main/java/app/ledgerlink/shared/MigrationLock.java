package app.ledgerlink.shared;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.internal.exception.FlywaySqlException;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * Nodes that start together migrate one after the other by a lock of the session. The usual one keeps a transaction
 * open, for whose end an index that is built concurrently would wait for ever. Whoever holds a table that a migration
 * changes is not waited for: behind that wait all others would stand. {@link Migrations} tries again.
 */
@Singleton
class MigrationLock implements FlywayConfigurationCustomizer {

    /** Shorter than the second after which the database looks for a deadlock and ends one of the two. */
    private static final String PATIENCE = "set local lock_timeout = '500ms'";

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration
                .getPluginRegister()
                .getExact(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        configuration.callbacks(new ShortPatience());
    }

    /** Not outside a transaction: what fails there is not undone, and an index has to wait. */
    private static final class ShortPatience extends BaseCallback {

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_EACH_MIGRATE;
        }

        @Override
        public void handle(Event event, Context context) {
            Connection connection = context.getConnection();
            try {
                if (!connection.getAutoCommit()) {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(PATIENCE);
                    }
                }
            } catch (SQLException e) {
                throw new FlywaySqlException("The patience of a migration was not set", e);
            }
        }
    }
}
