package app.ledgerlink.shared;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections past the pool, for the owner's account: by the same address and with the same properties as the pool's. */
public final class DirectDatabase {

    /** Setting of the driver's properties, such as {@code sslmode}, by their names. */
    public static final String PROPERTIES = "quarkus.datasource.jdbc.additional-jdbc-properties";

    private DirectDatabase() {}

    /** @param properties of the driver; one that the address has too is the address's */
    public static PGSimpleDataSource at(
            String url, Map<String, String> properties, Optional<String> user, Optional<String> password) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setLogServerErrorDetail(false);
        Properties said = Driver.parseURL(url, new Properties());
        properties.forEach((name, value) -> {
            if (said == null || !said.containsKey(name)) {
                set(database, name, value);
            }
        });
        user.ifPresent(database::setUser);
        password.ifPresent(database::setPassword);
        return database;
    }

    private static void set(PGSimpleDataSource database, String name, String value) {
        try {
            database.setProperty(name, value);
        } catch (SQLException e) {
            throw new IllegalArgumentException(
                    "The database's driver does not take the property “" + name + "” of " + PROPERTIES, e);
        }
    }
}
