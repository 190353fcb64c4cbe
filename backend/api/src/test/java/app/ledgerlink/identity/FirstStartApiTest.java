package app.ledgerlink.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ledgerlink.shared.RecordMapper;
import app.ledgerlink.testing.CapturedLog;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
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
    SecondFactorRules rules;

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

    private static final String ADMIN = "admin@ledgerlink.example";

    @BeforeEach
    void createDatabase() {
        shared.useHandle(h -> h.execute("create database " + database));
        String own = url.replaceFirst("(//[^/]+/)[^?]+", "$1" + database);
        Flyway.configure()
                .dataSource(own, user, password)
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load()
                .migrate();
        empty = Jdbi.create(own, user, password).registerRowMapper(RecordMapper.OF_RECORDS);
        users = new Users(empty, demo(true, null));
    }

    @AfterEach
    void dropDatabase() {
        shared.useHandle(h -> h.execute("drop database " + database + " with (force)"));
    }

    private static DemoUsers demo(boolean wanted, String ownPassword) {
        return new DemoUsers(wanted, Optional.ofNullable(ownPassword), Optional.ofNullable(ownPassword));
    }

    private void start(boolean demo, String email, String adminPassword) {
        start(demo(demo, null), email, adminPassword);
    }

    private void start(DemoUsers demo, String email, String adminPassword) {
        new FirstStart(
                        users,
                        new WorkspaceSetup(empty, Clock.systemUTC()),
                        demo,
                        new DemoUserRows(demo, empty),
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
        assertThat(TestUsers.find(users, EmailAddress.of("BOSS@firm.example"), PASSWORD))
                .get()
                .returns(Role.ADMIN, known -> known.user().role());
        assertThat(TestUsers.find(users, EmailAddress.of("other@firm.example"), PASSWORD))
                .isEmpty();
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
        assertThat(TestUsers.find(users, EmailAddress.of("admin@ledgerlink.example"), "demo-admin"))
                .isPresent();
        assertThat(TestUsers.find(users, EmailAddress.of("sales@ledgerlink.example"), "demo-sales"))
                .get()
                .returns(Role.SALES, known -> known.user().role());
    }

    @Test
    void demoUsersFromBeforeAreShutOutWhereTheyAreNotWanted() {
        start(true, null, null);
        DemoUsers off = demo(false, null);
        SessionLife life = new SessionLife(Duration.ofMinutes(30), Duration.ofHours(12));
        Sessions sessions = new Sessions(empty, rules, off, life, Clock.systemUTC());
        Users.Known known =
                TestUsers.find(users, EmailAddress.of(ADMIN), "demo-admin").orElseThrow();
        String session = sessions.open(known, "a device", "192.0.2.1").orElseThrow();
        assertThat(new Sessions(empty, rules, demo(true, null), life, Clock.systemUTC())
                        .use(Secrets.hash(session), false))
                .isPresent();
        try (CapturedLog log = new CapturedLog()) {
            start(off, null, null);
            assertThat(log.text()).contains("LEDGERLINK_DEMO_USERS").doesNotContain("@", "demo-admin");
        }
        Users withoutDemo = new Users(empty, off);
        assertThat(TestUsers.find(withoutDemo, EmailAddress.of(ADMIN), "demo-admin"))
                .isEmpty();
        assertThat(TestUsers.find(withoutDemo, EmailAddress.of("ADMIN@ledgerlink.example"), "demo-admin"))
                .isEmpty();
        assertThat(sessions.use(Secrets.hash(session), false)).isEmpty();
    }

    @Test
    void whoGotAPasswordOfTheirOwnIsNoDemoUserAnyMore() {
        start(true, null, null);
        empty.useHandle(h -> h.execute("update app_user set password_hash = ?", Passwords.hash(PASSWORD)));
        assertThat(TestUsers.find(new Users(empty, demo(false, null)), EmailAddress.of(ADMIN), PASSWORD))
                .isPresent();
    }

    @Test
    void demoUsersGetThePasswordsOfTheRun() {
        start(true, null, null);
        start(demo(true, PASSWORD), null, null);
        Users own = new Users(empty, demo(true, PASSWORD));
        assertThat(TestUsers.find(own, EmailAddress.of(ADMIN), "demo-admin")).isEmpty();
        assertThat(TestUsers.find(own, EmailAddress.of(ADMIN), PASSWORD)).isPresent();
        assertThat(demo(true, PASSWORD).shown()).isEmpty();
        start(true, null, null);
        assertThat(TestUsers.find(users, EmailAddress.of(ADMIN), "demo-admin")).isPresent();
    }

    @Test
    void makesNoDemoUsersBesideARealAdmin() {
        start(true, "boss@firm.example", PASSWORD);
        assertThat(TestUsers.find(users, EmailAddress.of("admin@ledgerlink.example"), "demo-admin"))
                .isEmpty();
    }
}
