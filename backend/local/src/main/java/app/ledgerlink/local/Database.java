package app.ledgerlink.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A real PostgreSQL whose data folder survives a restart. */
final class Database implements AutoCloseable {

    private final EmbeddedPostgres server;

    private Database(EmbeddedPostgres server) {
        this.server = server;
    }

    static Database start(DataFolder data, int port) {
        Path folder = data.path("postgresql");
        Path log = data.log("postgresql");
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
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            Database database = new Database(server);
            database.requireOwn(folder);
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
