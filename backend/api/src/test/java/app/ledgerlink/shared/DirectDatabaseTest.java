package app.ledgerlink.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The owner's connections are as safe as the pool's. */
class DirectDatabaseTest {

    private static final String URL = "jdbc:postgresql://db.example:5432/ledgerlink?sslmode=verify-full";

    @Test
    void itTakesThePropertiesOfThePool() throws SQLException {
        PGSimpleDataSource database = (PGSimpleDataSource) new OwnerDatabase(
                        "jdbc:postgresql://db.example:5432/ledgerlink",
                        Optional.of("node"),
                        Optional.of("one"),
                        Map.of("sslmode", "require", "options", "-c jit=off"),
                        Optional.of("owner"),
                        Optional.of("two"))
                .connections();

        assertThat(database.getSslMode()).isEqualTo("require");
        assertThat(database.getOptions()).isEqualTo("-c jit=off");
        assertThat(database.getLogServerErrorDetail()).isFalse();
        assertThat(database.getUser()).isEqualTo("owner");
        assertThat(database.getPassword()).isEqualTo("two");
        assertThat(database.getServerNames()).containsExactly("db.example");
    }

    @Test
    void theAddressCounts() {
        assertThat(at("sslmode", "disable").getSslMode()).isEqualTo("verify-full");
    }

    @Test
    void aPropertyThatTheDriverDoesNotKnowIsTold() {
        assertThatThrownBy(() -> at("sslmod", "require")).hasMessageContaining("sslmod");
    }

    private static PGSimpleDataSource at(String name, String value) {
        return DirectDatabase.at(URL, Map.of(name, value), Optional.empty(), Optional.empty());
    }
}
