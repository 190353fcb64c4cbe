package app.ledgerlink.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The two programs that the local run starts beside the database. */
final class Programs {

    private static final String CLIENT_ID = "ledgerlink-local";

    private Programs() {}

    static Child standin(Settings settings, DataFolder data) {
        Map<String, String> env = new HashMap<>();
        env.put("XERO_STANDIN_PORT", String.valueOf(settings.standinPort()));
        env.put("XERO_STANDIN_DATA", data.path("xero-standin").toString());
        env.put("XERO_STANDIN_CLIENT_ID", CLIENT_ID);
        env.put("XERO_STANDIN_CLIENT_SECRET", CLIENT_ID + "-secret");
        env.put("XERO_STANDIN_REDIRECT_URIS", settings.publicUrl() + "/api/xero/callback");
        env.put("XERO_STANDIN_SCENARIO", settings.environment().getOrDefault("XERO_STANDIN_SCENARIO", "demo"));
        env.put("XERO_STANDIN_HEARTBEAT", settings.environment().getOrDefault("XERO_STANDIN_HEARTBEAT", "60"));
        env.put("XERO_STANDIN_CONTROL", "true");
        return Child.start(
                "the stand-in for Xero",
                List.of("-Xmx512m", "-jar", jar("xero-standin").toString()),
                env,
                data.log("xero-standin"),
                data.path("xero-standin.pid"),
                URI.create(settings.standinUrl() + "/.well-known/openid-configuration"));
    }

    static Child product(Settings settings, DataFolder data, Database database) {
        return product(settings, data, database.jdbcUrl());
    }

    /** On a database that is somebody else's to start; its superuser must be called postgres. */
    static Child product(Settings settings, DataFolder data, String jdbcUrl) {
        return product(settings, data, jdbcUrl, backend(), settings.managementPort());
    }

    /**
     * @param backend where this or another build of the product lies
     * @param healthPort where that build says that it is ready
     */
    static Child product(Settings settings, DataFolder data, String jdbcUrl, Path backend, int healthPort) {
        Map<String, String> env = new HashMap<>();
        env.put("QUARKUS_HTTP_PORT", String.valueOf(settings.port()));
        env.put("QUARKUS_HTTP_HOST", settings.host());
        env.put("LEDGERLINK_MANAGEMENT_PORT", String.valueOf(settings.managementPort()));
        env.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl);
        env.put("QUARKUS_DATASOURCE_USERNAME", Database.USER);
        env.put("QUARKUS_DATASOURCE_PASSWORD", data.databasePassword());
        env.put("LEDGERLINK_PUBLIC_URL", settings.publicUrl());
        env.put("LEDGERLINK_DEMO_USERS", settings.environment().getOrDefault("LEDGERLINK_DEMO_USERS", "true"));
        // lines that people read
        // on one's own machine a break signs nobody out
        env.put("LEDGERLINK_SESSION_IDLE", settings.environment().getOrDefault("LEDGERLINK_SESSION_IDLE", "12H"));
        env.put("LEDGERLINK_LOG_JSON", settings.environment().getOrDefault("LEDGERLINK_LOG_JSON", "false"));
        LocalPasswords passwords = LocalPasswords.of(settings, data);
        if (passwords.areOwn()) {
            env.put("LEDGERLINK_DEMO_ADMIN_PASSWORD", passwords.admin());
            env.put("LEDGERLINK_DEMO_SALES_PASSWORD", passwords.sales());
        }
        if (!settings.environment().containsKey("LEDGERLINK_SECRET_KEYS")) {
            env.put("LEDGERLINK_SECRET_KEYS", data.secretKeys());
        }
        if (settings.usesStandin()) {
            env.put("XERO_CLIENT_ID", CLIENT_ID);
            env.put("XERO_CLIENT_SECRET", CLIENT_ID + "-secret");
            for (String host : List.of("XERO_LOGIN_URL", "XERO_IDENTITY_URL", "XERO_API_URL", "XERO_APP_URL")) {
                env.put(host, settings.standinUrl());
            }
        }
        return Child.start(
                "Ledgerlink",
                List.of(
                        "-Xmx512m",
                        "-jar",
                        backend.resolve("api/target/quarkus-app/quarkus-run.jar")
                                .toString()),
                env,
                data.log("ledgerlink"),
                data.path("ledgerlink.pid"),
                URI.create("http://localhost:" + healthPort + "/q/health/ready"));
    }

    private static Path jar(String module) {
        return backend().resolve(module).resolve("target").resolve(module + "-1.0.0-SNAPSHOT.jar");
    }

    /** The folder of the three modules; given by the Makefile, so that the run can be started from anywhere. */
    private static Path backend() {
        Path folder =
                Path.of(System.getProperty("ledgerlink.backend", "backend")).toAbsolutePath();
        if (!Files.exists(folder.resolve("api/target/quarkus-app/quarkus-run.jar"))) {
            throw new Trouble("The product is not built yet: start it with “make run”.");
        }
        return folder;
    }
}
