package app.ledgerlink.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another user of the machine does not get into the database of a local run. */
class DatabasePasswordTest {

    @TempDir
    Path temp;

    @Test
    void theDatabaseAsksForThePasswordOfItsFolder() throws Exception {
        int port = Integer.parseInt(Packaged.freePort());
        try (DataFolder data = DataFolder.open(temp)) {
            try (Database database = Database.start(data, port)) {
                asksFor(database, data.databasePassword());
            }
            aFolderFromBefore();
            try (Database database = Database.start(data, port)) {
                asksFor(database, data.databasePassword());
            }
            try (Database database = Database.start(data, port)) {
                asksFor(database, data.databasePassword());
            }
        }
    }

    private void aFolderFromBefore() throws IOException {
        Files.delete(temp.resolve("database-password"));
        Files.writeString(temp.resolve("postgresql/pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
    }

    private static void asksFor(Database database, String password) throws SQLException {
        String url = database.jdbcUrl().replaceFirst("\\?.*", "");
        try (Connection right = DriverManager.getConnection(url, Database.USER, password)) {
            assertThat(right.isValid(1)).isTrue();
        }
        assertThatThrownBy(() ->
                        DriverManager.getConnection(url, Database.USER, "").close())
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(url, Database.USER, "another")
                        .close())
                .isInstanceOf(SQLException.class);
    }
}
