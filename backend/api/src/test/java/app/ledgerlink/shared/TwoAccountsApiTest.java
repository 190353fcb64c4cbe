package app.ledgerlink.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ledgerlink.testing.CapturedLog;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database whose owner is no superuser, as a managed server gives it, and an account of the application's own. */
@QuarkusTest
class TwoAccountsApiTest {

    private static final String PASSWORD = "a password of this test";
    private static final String LIST = "flyway_schema_history";

    @Inject
    Jdbi superuser;

    @Inject
    RowSecurity security;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private final String name = "two_" + UUID.randomUUID().toString().replace("-", "");
    private final String owner = name + "_owner";
    private final String node = name + "_node";
    private String own;

    @BeforeEach
    void createDatabase() {
        superuser.useHandle(h -> {
            h.execute("create role " + owner + " login createrole password '" + PASSWORD + "'");
            h.execute("create database " + name + " owner " + owner);
        });
        own = url.replaceFirst("(//[^/]+/)[^?]+", "$1" + name).replaceFirst("user=[^&]*", "");
        Flyway.configure()
                .dataSource(own, owner, PASSWORD)
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load()
                .migrate();
    }

    @AfterEach
    void dropDatabase() {
        superuser.useHandle(h -> {
            h.execute("drop database " + name + " with (force)");
            h.execute("drop owned by " + owner);
            h.execute("drop role if exists " + node);
            h.execute("drop role " + owner);
            security.begin(true);
        });
    }

    private OwnerDatabase database(boolean separate) {
        return new OwnerDatabase(
                own,
                Optional.of(separate ? node : owner),
                Optional.of(PASSWORD),
                Map.of(),
                separate ? Optional.of(owner) : Optional.empty(),
                separate ? Optional.of(PASSWORD) : Optional.empty());
    }

    private void arrange(boolean separate) {
        arrange(separate, Optional.of(PASSWORD));
    }

    private void arrange(boolean separate, Optional<String> password) {
        new DatabaseSetup(
                        database(separate),
                        roles(separate, password),
                        new DatabaseRights(),
                        security,
                        Deployment.at("http://localhost:8080"))
                .arrange(LIST);
    }

    private DatabaseRoles roles(boolean separate, Optional<String> password) {
        return new DatabaseRoles(database(separate), Optional.of(separate ? node : owner), password);
    }

    private void hasRolesToGive() {
        superuser.useHandle(h ->
                h.execute("grant ledgerlink_app, ledgerlink_across to " + owner + " with admin option, set false"));
    }

    private static void refused(Jdbi jdbi, String... statements) {
        assertThatThrownBy(() -> jdbi.useHandle(h -> List.of(statements).forEach(h::execute)))
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "must be owner");
    }

    @Test
    void theApplicationsAccountHasNothingButItsRoles() {
        hasRolesToGive();
        arrange(true);
        arrange(true);

        Jdbi application = Jdbi.create(own, node, PASSWORD);
        refused(application, "select * from company");
        refused(application, "set role " + owner);
        refused(application, "set role ledgerlink_app", "reset role", "alter table company disable row level security");
        refused(application, "set role ledgerlink_app", "delete from audit_event");
        application.useHandle(h -> {
            h.execute("set role ledgerlink_app");
            assertThat(h.createQuery("select count(*) from company")
                            .mapTo(int.class)
                            .one())
                    .isZero();
            h.execute("set role ledgerlink_across");
            h.execute("insert into workspace values (gen_random_uuid(), 'Any', now())");
            h.execute("set role ledgerlink_app");
            assertThat(h.createQuery("select count(*) from workspace")
                            .mapTo(int.class)
                            .one())
                    .isZero();
        });
        Jdbi.create(own, owner, PASSWORD)
                .useHandle(
                        h -> assertThat(new DatabaseRights().missing(h, LIST)).isEmpty());
    }

    @Test
    void theOwnersAccountAloneWorksAsTheRoles() {
        hasRolesToGive();
        arrange(false);

        Jdbi application = Jdbi.create(own, owner, PASSWORD);
        refused(application, "set role ledgerlink_app", "delete from audit_event");
        refused(application, "set role ledgerlink_app", "alter table company disable row level security");
    }

    @Test
    void rolesOfAnotherInstallationAreGivenOn() {
        String cure = "grant ledgerlink_app, ledgerlink_across to " + owner + " with admin option";
        try (CapturedLog log = new CapturedLog()) {
            arrange(false);
            assertThat(log.text()).contains("second line of defence is off", cure);
        }
        assertThatThrownBy(() -> arrange(true)).hasMessageContaining(cure);

        superuser.useHandle(h -> h.execute(cure));
        arrange(true);
        refused(Jdbi.create(own, node, PASSWORD), "set role ledgerlink_app", "delete from audit_event");
    }

    @Test
    void noAccountIsMadeWithoutAPassword() {
        hasRolesToGive();
        for (Optional<String> none : List.of(Optional.<String>empty(), Optional.of(" "))) {
            assertThatThrownBy(() -> arrange(true, none)).hasMessageContaining("Set QUARKUS_DATASOURCE_PASSWORD");
        }
        assertThat(accounts()).isZero();
        arrange(true);
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void anAccountThatGotNoPasswordIsNotThere() {
        hasRolesToGive();
        Jdbi database = database(true).jdbi().setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                if (context.getRenderedSql().contains("create role " + node)) {
                    superuser.useHandle(h -> h.execute(
                            "select pg_terminate_backend(pid) from pg_stat_activity where usename = ?", owner));
                }
            }
        });

        assertThatThrownBy(() -> database.useHandle(roles(true, Optional.of(PASSWORD))::arrange))
                .isNotNull();
        assertThat(accounts()).isZero();
    }

    private int accounts() {
        return superuser.withHandle(h -> h.createQuery("select count(*) from pg_roles where rolname = :node")
                .bind("node", node)
                .mapTo(int.class)
                .one());
    }

    @Test
    void anOwnerWhoMayMakeNoRolesStartsWithoutTheSecondLine() {
        superuser.useHandle(h -> h.execute("alter role " + owner + " nocreaterole"));
        arrange(false);

        Jdbi.create(own, owner, PASSWORD)
                .useHandle(h -> assertThat(h.createQuery("select count(*) from company")
                                .mapTo(int.class)
                                .one())
                        .isZero());
        assertThatThrownBy(() -> arrange(true)).rootCause().hasMessageContaining("permission denied");
    }
}
