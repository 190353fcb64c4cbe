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
        return Child.start(
                "Ledgerlink",
                List.of(
                        "-Xmx512m",
                        "-jar",
                        backend.resolve("api/target/quarkus-app/quarkus-run.jar")
                                .toString()),
                ofProduct(settings, data, jdbcUrl),
                data.log("ledgerlink"),
                data.path("ledgerlink.pid"),
                URI.create("http://localhost:" + healthPort + "/q/health/ready"));
    }

    /** The product in Quarkus' development mode: it takes up what changes in its sources with the next request. */
    static Child developedProduct(Settings settings, DataFolder data, Database database) {
        return Child.inView(
                "Ledgerlink",
                root(),
                List.of(
                        System.getProperty("ledgerlink.maven", "mvn"),
                        "-B",
                        "-q",
                        "--no-transfer-progress",
                        "-f",
                        "backend/pom.xml",
                        "-pl",
                        "api",
                        "-am",
                        "quarkus:dev",
                        "-Dquarkus.console.enabled=false",
                        "-Dquarkus.test.continuous-testing=disabled",
                        "-Dquarkus.analytics.disabled=true",
                        "-Dspotless.check.skip=true"),
                ofProduct(settings, data, database.jdbcUrl()),
                data.path("ledgerlink.pid"),
                URI.create("http://localhost:" + settings.managementPort() + "/q/health/ready"));
    }

    /** The screens, served by Vite: it puts what changes into the open page. */
    static Child screens(Settings settings, DataFolder data) {
        Path frontend = root().resolve("frontend");
        return Child.inView(
                "The screens",
                frontend,
                List.of(
                        "node",
                        "node_modules/vite/bin/vite.js",
                        "--strictPort",
                        "--clearScreen=false",
                        "--logLevel=warn",
                        "--port=" + settings.screensPort()),
                Map.of("LEDGERLINK_BACKEND", "http://127.0.0.1:" + settings.port()),
                data.path("screens.pid"),
                URI.create("http://127.0.0.1:" + settings.screensPort() + "/"));
    }

    private static Map<String, String> ofProduct(Settings settings, DataFolder data, String jdbcUrl) {
        Map<String, String> env = new HashMap<>();
        env.put("QUARKUS_HTTP_PORT", String.valueOf(settings.port()));
        env.put("QUARKUS_HTTP_HOST", settings.host());
        env.put("LEDGERLINK_MANAGEMENT_PORT", String.valueOf(settings.managementPort()));
        env.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl);
        env.put("QUARKUS_DATASOURCE_USERNAME", Database.USER);
        env.put("QUARKUS_DATASOURCE_PASSWORD", data.databasePassword());
        env.put("LEDGERLINK_PUBLIC_URL", settings.publicUrl());
        env.put("LEDGERLINK_DEMO_USERS", settings.environment().getOrDefault("LEDGERLINK_DEMO_USERS", "true"));
        // on one's own machine a break signs nobody out
        env.put("LEDGERLINK_SESSION_IDLE", settings.environment().getOrDefault("LEDGERLINK_SESSION_IDLE", "12H"));
        // lines that people read
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
        return env;
    }

    private static Path root() {
        return folder().getParent();
    }

    private static Path jar(String module) {
        return folder().resolve(module).resolve("target").resolve(module + "-1.0.0-SNAPSHOT.jar");
    }

    private static Path backend() {
        if (!Files.exists(folder().resolve("api/target/quarkus-app/quarkus-run.jar"))) {
            throw new Trouble("The product is not built yet: start it with “make run”.");
        }
        return folder();
    }

    /** Of the three modules; given by the Makefile, so that the run can be started from anywhere. */
    private static Path folder() {
        return Path.of(System.getProperty("ledgerlink.backend", "backend"))
                .toAbsolutePath()
                .normalize();
    }
}
