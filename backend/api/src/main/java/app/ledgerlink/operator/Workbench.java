package app.ledgerlink.operator;

import app.ledgerlink.shared.DirectDatabase;
import app.ledgerlink.shared.Json;
import app.ledgerlink.shared.KeyRing;
import app.ledgerlink.shared.RecordMapper;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What a command works with.
 *
 * @param jdbi the database, as its owner: nodes may do less
 * @param operator who is at the keyboard, for the audit trail
 * @param log takes what is to stay where no audit trail does; nothing personal
 */
record Workbench(Jdbi jdbi, KeyRing keys, Clock clock, String operator, Consumer<String> log) {

    /** Whose account makes the tables; where none is named, the application's. */
    private static final String OWNER = "ledgerlink.database.owner";

    private static final int BESIDE_THE_JAR = 260;
    private static final int IN_THE_JAR = 250;

    /**
     * The same settings by the same names as a node has them.
     *
     * @param log takes lines in the form of a node's log
     */
    static Workbench ofEnvironment(PrintWriter log) {
        SmallRyeConfig settings = settings();
        Clock clock = Clock.systemUTC();
        PGSimpleDataSource database = database(settings);
        database.setApplicationName("ledgerlink-operator");
        return new Workbench(
                Jdbi.create(database).registerRowMapper(RecordMapper.OF_RECORDS),
                KeyRing.of(value(settings, "ledgerlink.secret-keys").orElse("")),
                clock,
                System.getProperty("user.name", "unknown"),
                message -> log.println(line(
                        message,
                        clock,
                        value(settings, "quarkus.log.console.json.enabled")
                                .map(Boolean::valueOf)
                                .orElse(true))));
    }

    private static String line(String message, Clock clock, boolean json) {
        String now = clock.instant().toString();
        if (!json) {
            return now + " INFO  [app.ledgerlink.operator] " + message;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("timestamp", now);
        fields.put("level", "INFO");
        fields.put("loggerName", "app.ledgerlink.operator");
        fields.put("message", message);
        return Json.plain().write(fields);
    }

    static PGSimpleDataSource database(SmallRyeConfig settings) {
        boolean hasOwner = value(settings, OWNER).isPresent();
        return DirectDatabase.at(
                value(settings, "quarkus.datasource.jdbc.url")
                        .orElseThrow(() -> new OperatorProblem(
                                "Set QUARKUS_DATASOURCE_JDBC_URL to the database that the nodes use, then try again.")),
                settings.getOptionalValues(DirectDatabase.PROPERTIES, String.class, String.class)
                        .orElse(Map.of()),
                value(settings, hasOwner ? OWNER : "quarkus.datasource.username"),
                value(settings, hasOwner ? OWNER + "-password" : "quarkus.datasource.password"));
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
