package app.ledgerlink.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** What tests need that run the product as it is packaged. */
final class Packaged {

    private Packaged() {}

    /** Free ports, and a stand-in in which nothing happens by itself. */
    static Settings settings(String scenario) throws IOException {
        Map<String, String> env = new HashMap<>();
        env.put("LEDGERLINK_PORT", freePort());
        env.put("LEDGERLINK_MANAGEMENT_PORT", freePort());
        env.put("LEDGERLINK_STANDIN_PORT", freePort());
        env.put("LEDGERLINK_DB_PORT", freePort());
        env.put("XERO_STANDIN_SCENARIO", scenario);
        env.put("XERO_STANDIN_HEARTBEAT", "0");
        return Settings.of(env);
    }

    /** Ends the product with no chance to tidy up (SIGKILL). */
    static void kill(DataFolder data) throws IOException {
        long pid = Long.parseLong(Files.readString(data.path("ledgerlink.pid")));
        ProcessHandle product = ProcessHandle.of(pid).orElseThrow();
        product.destroyForcibly();
        product.onExit().join();
    }

    static String single(Database database, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), Database.USER, database.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }
}
