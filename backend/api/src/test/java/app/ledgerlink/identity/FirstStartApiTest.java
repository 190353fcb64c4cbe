package app.ledgerlink.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each start here finds a database of its own, empty but for the tables. */
@QuarkusTest
class FirstStartApiTest {

    private static final String PASSWORD = "correct horse battery";

    @Inject
    Jdbi shared;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final String database = "start_" + UUID.randomUUID().toString().replace("-", "");
    private Jdbi empty;
    private Users users;

    @BeforeEach
    void createDatabase() {
        shared.useHandle(h -> h.execute("create database " + database));
        String own = url.replaceFirst("(//[^/]+/)[^?]+", "$1" + database);
        Flyway.configure()
                .dataSource(own, user, password)
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load()
                .migrate();
        empty = Jdbi.create(own, user, password);
        users = new Users(empty);
    }

    @AfterEach
    void dropDatabase() {
        shared.useHandle(h -> h.execute("drop database " + database + " with (force)"));
    }

    private void start(boolean demo, String email, String adminPassword) {
        new FirstStart(
                        users,
                        new WorkspaceSetup(empty, Clock.systemUTC()),
                        new DemoUsers(demo),
                        Optional.ofNullable(email),
                        Optional.ofNullable(adminPassword),
                        empty)
                .run(null);
    }

    @Test
    void makesNobodyWhenNothingIsSaid() {
        start(false, null, null);
        assertThat(users.any()).isFalse();
    }

    @Test
    void makesTheAdminOnce() {
        start(false, "boss@firm.example", PASSWORD);
        start(false, "other@firm.example", PASSWORD);
        assertThat(users.find(EmailAddress.of("BOSS@firm.example"), PASSWORD))
                .get()
                .returns(Role.ADMIN, known -> known.user().role());
        assertThat(users.find(EmailAddress.of("other@firm.example"), PASSWORD)).isEmpty();
    }

    @Test
    void refusesAWeakAdminPassword() {
        assertThatThrownBy(() -> start(false, "boss@firm.example", "short"))
                .hasMessageContaining("LEDGERLINK_ADMIN_PASSWORD")
                .hasMessageContaining("12 characters")
                .hasMessageNotContaining("short");
        assertThat(users.any()).isFalse();
    }

    @Test
    void makesDemoUsersForALocalRun() {
        start(true, null, null);
        assertThat(users.find(EmailAddress.of("admin@ledgerlink.example"), "demo-admin"))
                .isPresent();
        assertThat(users.find(EmailAddress.of("sales@ledgerlink.example"), "demo-sales"))
                .get()
                .returns(Role.SALES, known -> known.user().role());
    }

    @Test
    void makesNoDemoUsersBesideARealAdmin() {
        start(true, "boss@firm.example", PASSWORD);
        assertThat(users.find(EmailAddress.of("admin@ledgerlink.example"), "demo-admin"))
                .isEmpty();
    }
}
