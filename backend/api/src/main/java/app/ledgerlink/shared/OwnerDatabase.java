package app.ledgerlink.shared;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Jdbi;

/**
 * The database as its owner sees it, who makes the tables and says what the application may do with them. Without an
 * owner's account of its own the application signs in as the owner, and gives the rights up in each connection.
 */
@Singleton
class OwnerDatabase implements FlywayConfigurationCustomizer {

    private final DataSource database;

    private final boolean separate;

    OwnerDatabase(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            @ConfigProperty(name = DirectDatabase.PROPERTIES) Map<String, String> properties,
            @ConfigProperty(name = "ledgerlink.database.owner") Optional<String> owner,
            @ConfigProperty(name = "ledgerlink.database.owner-password") Optional<String> ownerPassword) {
        separate = owner.isPresent() && !owner.equals(user);
        database = DirectDatabase.at(url, properties, separate ? owner : user, separate ? ownerPassword : password);
    }

    /** Whether the application has another account than the owner. */
    boolean isSeparate() {
        return separate;
    }

    DataSource connections() {
        return database;
    }

    Jdbi jdbi() {
        return Jdbi.create(database);
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.dataSource(database);
    }
}
