package app.ledgerlink.operator;

import app.ledgerlink.shared.KeyRing;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What a command works with.
 *
 * @param jdbi the database, as its owner: nodes may do less
 * @param operator who is at the keyboard, for the audit trail
 */
record Workbench(Jdbi jdbi, KeyRing keys, Clock clock, String operator) {

    /** Whose account makes the tables; where none is named, the application's. */
    private static final String OWNER = "ledgerlink.database.owner";

    private static final int BESIDE_THE_JAR = 260;
    private static final int IN_THE_JAR = 250;

    /** The same settings by the same names as a node has them. */
    static Workbench ofEnvironment() {
        SmallRyeConfig settings = settings();
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(value(settings, "quarkus.datasource.jdbc.url")
                .orElseThrow(() -> new OperatorProblem(
                        "Set QUARKUS_DATASOURCE_JDBC_URL to the database that the nodes use, then try again.")));
        boolean hasOwner = value(settings, OWNER).isPresent();
        value(settings, hasOwner ? OWNER : "quarkus.datasource.username").ifPresent(database::setUser);
        value(settings, hasOwner ? OWNER + "-password" : "quarkus.datasource.password")
                .ifPresent(database::setPassword);
        database.setApplicationName("ledgerlink-operator");
        return new Workbench(
                Jdbi.create(database),
                KeyRing.of(value(settings, "ledgerlink.secret-keys").orElse("")),
                Clock.systemUTC(),
                System.getProperty("user.name", "unknown"));
    }

    private static Optional<String> value(SmallRyeConfig settings, String name) {
        return settings.getOptionalValue(name, String.class);
    }

    private static SmallRyeConfig settings() {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withProfile("prod")
                .addDefaultInterceptors()
                .addDefaultSources();
        Path beside = Path.of("config", "application.properties");
        try {
            URL inside = Workbench.class.getResource("/application.properties");
            if (inside != null) {
                builder.withSources(new PropertiesConfigSource(inside, IN_THE_JAR));
            }
            if (Files.exists(beside)) {
                builder.withSources(new PropertiesConfigSource(beside.toUri().toURL(), BESIDE_THE_JAR));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return builder.build();
    }
}
