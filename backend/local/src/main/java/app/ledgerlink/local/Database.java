package app.ledgerlink.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.jdbc.PgConnection;

/** A real PostgreSQL whose data folder survives a restart. */
final class Database implements AutoCloseable {

    /** Whoever comes by the machine's own network says the password. */
    private static final String ASKS = """
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    /** Superuser of the embedded server. */
    static final String USER = "postgres";

    private static final String RULES = "pg_hba.conf";

    private final EmbeddedPostgres server;

    private final String password;

    private Database(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    static Database start(DataFolder data, int port) {
        Path folder = data.path("postgresql");
        Path log = data.log("postgresql");
        String password = password(data, folder);
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(data.path("postgresql-program").toFile())
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    // what is kept must survive a power cut; the library's own defaults are for throw-away data
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("listen_addresses", "localhost")
                    .setConnectConfig("password", password)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            Database database = new Database(server, password);
            database.requireOwn(folder);
            database.ask(folder);
            return database;
        } catch (IOException | IllegalStateException e) {
            throw new Trouble(
                    ("PostgreSQL cannot start with the data folder %s (see %s): if port %d is in use set LEDGERLINK_DB_PORT=…; "
                                    + "if the folder is damaged move it away; as root without user namespaces the folder must be"
                                    + " reachable by an ordinary user.")
                            .formatted(folder, log, port),
                    e);
        }
    }

    /** Without the file, a folder that is there is opened once more with no password, to take on a new one. */
    private static String password(DataFolder data, Path folder) {
        try {
            Path rules = folder.resolve(RULES);
            if (!data.hasDatabasePassword() && Files.exists(rules)) {
                Files.writeString(rules, ASKS.replace("scram-sha-256", "trust"));
            }
            return data.databasePassword();
        } catch (IOException e) {
            throw new Trouble("The database's folder " + folder + " cannot be written: correct its rights.", e);
        }
    }

    /** The library makes a server that lets everybody on the machine in. */
    private void ask(Path folder) throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            connection.unwrap(PgConnection.class).alterUserPassword(USER, password.toCharArray(), "scram-sha-256");
            Files.writeString(folder.resolve(RULES), ASKS);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new Trouble("PostgreSQL on port " + server.getPort() + " did not take a password: try again.", e);
        }
    }

    String password() {
        return password;
    }

    String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** A server left over from another folder may answer on the port. */
    private void requireOwn(Path folder) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show data_directory")) {
            row.next();
            if (!Path.of(row.getString(1)).toRealPath().equals(folder.toRealPath())) {
                throw new Trouble("Another PostgreSQL answers on port " + server.getPort()
                        + ": end it, or set LEDGERLINK_DB_PORT to another port.");
            }
        } catch (SQLException | IOException e) {
            throw new Trouble("PostgreSQL on port " + server.getPort() + " does not answer: try again.", e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
