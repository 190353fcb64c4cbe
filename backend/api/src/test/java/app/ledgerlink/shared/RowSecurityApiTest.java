package app.ledgerlink.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.core.BaseConnection;

/** The second line: what the database itself holds when a statement forgets whose rows it is about (ADR 0023). */
@QuarkusTest
class RowSecurityApiTest {

    private static final String TABLES =
            "select relname from pg_class c where relnamespace = current_schema()::regnamespace"
                    + " and relkind in ('r', 'p') ";

    @Inject
    Jdbi jdbi;

    @Inject
    DataSource connections;

    @Inject
    RowSecurity security;

    @Inject
    OwnerDatabase owner;

    @Inject
    Workspaces workspaces;

    private TestWorkspace ours;
    private TestWorkspace theirs;

    @BeforeEach
    void twoWorkspaces() {
        ours = workspaces.create();
        theirs = workspaces.create();
        for (TestWorkspace one : List.of(ours, theirs)) {
            one.admin()
                    .request()
                    .body("{\"name\": \"Same name\"}")
                    .post("/api/companies")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void everyTableOfAWorkspaceIsConfined() {
        assertThat(strings(
                        TABLES + "and not relrowsecurity and (relname = 'workspace' or exists (select from pg_attribute"
                                + " where attrelid = c.oid and attname = 'workspace_id' and not attisdropped))"))
                .isEmpty();
        assertThat(strings(
                        TABLES + "and relrowsecurity and 2 <> (select count(*) from pg_policy where polrelid = c.oid)"))
                .isEmpty();
        assertThat(strings(TABLES + "and not relrowsecurity"))
                .as("tables whose rows belong to no workspace; one that you add needs no migration for its rights")
                .isSubsetOf(
                        "flyway_schema_history",
                        "flyway_schema_history_rules",
                        "scheduled_tasks",
                        "sign_in_attempt",
                        "call_budget",
                        "call_lease",
                        "rate_bucket");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop policy confined on item; drop policy unconfined on item",
                "drop policy unconfined on item",
                "alter policy confined on item using (true)",
                "alter policy confined on item to public",
                "alter policy unconfined on item with check (false)"
            })
    void aPolicyThatIsMissingOrAnotherIsMadeAnew(String damage) {
        owner.jdbi().useTransaction(h -> {
            assertThat(new DatabaseRights().missing(h, "flyway_schema_history")).isEmpty();
            h.execute(damage);
            List<String> missing = new DatabaseRights().missing(h, "flyway_schema_history");
            assertThat(missing).singleElement().asString().contains("create policy confined on item ");
            h.execute(missing.get(0));
            assertThat(new DatabaseRights().missing(h, "flyway_schema_history")).isEmpty();
        });
    }

    @Test
    void whatABuildFromBeforeGaveOfTheListOfRulesIsTakenBack() {
        owner.jdbi().useTransaction(h -> {
            h.execute("grant insert on flyway_schema_history_rules to ledgerlink_app");
            List<String> missing = new DatabaseRights().missing(h, "flyway_schema_history");
            assertThat(missing).singleElement().asString().startsWith("revoke all on flyway_schema_history_rules ");
            h.execute(missing.get(0));
            assertThat(new DatabaseRights().missing(h, "flyway_schema_history")).isEmpty();
        });
    }

    @Test
    void viewsConfineToo() {
        assertThat(strings("select relname from pg_class c where relnamespace = current_schema()::regnamespace"
                        + " and relkind in ('v', 'm') and not coalesce(reloptions, '{}') @> '{security_invoker=true}'"
                        + " and pg_get_viewdef(oid) not like '%workspace_at_hand()%' and not exists (select from pg_depend"
                        + " where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e')"))
                .isEmpty();
    }

    @Test
    void aStatementThatForgetsTheWorkspaceReachesNobodyElse() {
        Reach.within(ours.id(), () -> {
            assertThat(ids("select distinct workspace_id from company")).containsExactly(ours.id());
            assertThat(ids("select distinct workspace_id from customer")).containsExactly(ours.id());
            assertThat(ids("select id from workspace")).containsExactly(ours.id());
            int changed = jdbi.withHandle(h -> h.execute("update company set notes = 'changed'"));
            assertThat(changed).isEqualTo(1);
            assertThatThrownBy(() -> jdbi.useHandle(h -> h.execute("update company set workspace_id = ?", theirs.id())))
                    .hasMessageContaining("row-level security");
        });
        assertThat(ids("select workspace_id from company where notes = 'changed'"))
                .containsExactly(ours.id());
    }

    @Test
    void nothingIsReachedUntilItIsSaidWhat() {
        Rows before = Reach.say(null);
        try {
            assertThat(ids("select workspace_id from company")).isEmpty();
            assertThat(ids("select workspace_id from app_user")).isEmpty();
            assertThat(ids("select id from workspace")).isEmpty();
        } finally {
            Reach.say(before);
        }
    }

    @Test
    void acrossIsSaid() {
        assertThat(Reach.across(() -> ids("select distinct workspace_id from company")))
                .contains(ours.id(), theirs.id());
    }

    @Test
    void aTransactionKeepsItsConnectionWhileWhatIsReachedChanges() {
        Reach.within(
                ours.id(),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> jdbi.useHandle(outer -> {
                            assertThat(ids(outer)).containsExactly(ours.id());
                            assertThat(Reach.across(() -> ids("select distinct workspace_id from company")))
                                    .contains(theirs.id());
                            assertThat(ids(outer)).containsExactly(ours.id());
                            assertThat(ids("select distinct workspace_id from company"))
                                    .containsExactly(ours.id());
                        })));
    }

    @Test
    void whatAsksNobodyIsConfinedAgainAfterAcross() {
        Reach.within(
                ours.id(),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    ids("select distinct workspace_id from company");
                    Reach.across(() -> ids("select distinct workspace_id from company"));
                    assertThat(asHibernateDoes("select current_user || ' ' || current_setting('ledgerlink.workspace')"))
                            .isEqualTo("ledgerlink_app " + ours.id());
                }));
    }

    @Test
    void aWorkThatFailsInsideOfAcrossSaysSoAndNoMore() {
        Reach.within(
                ours.id(),
                () -> assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                                .run(() -> Reach.across(() -> ids("select 1 / 0 from company"))))
                        .hasMessageContaining("division by zero"));
        assertThat(Reach.within(ours.id(), () -> ids("select distinct workspace_id from company")))
                .containsExactly(ours.id());
    }

    @Test
    void aConnectionThatCannotBeConfinedIsEnded() throws SQLException {
        try (Connection pooled = connections.getConnection()) {
            Connection raw = pooled.unwrap(BaseConnection.class);
            Rows before = Reach.say(new Rows("a_role_that_is_not", ""));
            try {
                assertThatThrownBy(() -> security.onConnectionAcquire(pooled))
                        .hasRootCauseMessage("ERROR: role \"a_role_that_is_not\" does not exist");
            } finally {
                Reach.say(before);
            }
            assertThat(raw.isClosed()).isTrue();
            // The pool learns of it.
            assertThatThrownBy(() -> pooled.createStatement().execute("select 1"))
                    .isInstanceOf(SQLException.class);
        }
    }

    /** On the transaction's connection, past what looks at each statement. */
    private String asHibernateDoes(String sql) {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aTransactionThatIsUndoneLeavesNothingBehind() {
        for (int round = 0; round < 3; round++) {
            UUID mine = round % 2 == 0 ? ours.id() : theirs.id();
            assertThatThrownBy(() ->
                            Reach.across(() -> QuarkusTransaction.requiringNew().run(() -> {
                                ids("select distinct workspace_id from company");
                                Reach.within(mine, () -> ids("select distinct workspace_id from company"));
                                throw new IllegalStateException("undone");
                            })))
                    .hasMessageContaining("undone");
            assertThat(Reach.within(mine, () -> ids("select distinct workspace_id from company")))
                    .containsExactly(mine);
        }
    }

    @Test
    void requestsAreConfined() {
        jdbi.useHandle(h -> {
            h.execute(
                    "create function who_writes() returns trigger language plpgsql set search_path = '' as $$ begin"
                            + " new.notes = current_user || ' ' || current_setting('ledgerlink.workspace'); return new; end $$");
            h.execute("create trigger who_writes before insert on company for each row execute function who_writes()");
        });
        try {
            ours.admin()
                    .request()
                    .body("{\"name\": \"Entered by a request\"}")
                    .post("/api/companies")
                    .then()
                    .statusCode(201);
            assertThat(strings("select notes from company where name = 'Entered by a request' and workspace_id = '"
                            + ours.id() + "'"))
                    .containsExactly("ledgerlink_app " + ours.id());
        } finally {
            jdbi.useHandle(h -> {
                h.execute("drop trigger who_writes on company");
                h.execute("drop function who_writes");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set actor_name = 'Nobody'",
                "delete from audit_event",
                "truncate audit_event",
                "alter table audit_event disable trigger all",
                "alter table company disable row level security",
                "drop policy confined on company",
                "drop table company",
                "create table mine (id int)",
                "truncate company",
                "select * from flyway_schema_history",
                "select * from flyway_schema_history_rules",
                "select refresh_statistics('app_user')",
                "update pg_authid set rolsuper = true",
                "create role another",
                "copy company to program 'cat'",
                "create function mine() returns int language sql return 1"
            })
    void theApplicationMayNot(String statement) {
        for (Rows rows : List.of(Rows.of(ours.id()), Rows.ALL)) {
            Rows before = Reach.say(rows);
            try {
                assertThatThrownBy(() -> jdbi.useHandle(h -> h.execute(statement)))
                        .rootCause()
                        .message()
                        .containsAnyOf("permission denied", "must be owner");
            } finally {
                Reach.say(before);
            }
        }
    }

    @Test
    void theRolesMayDoWhatIsListedAndNoMore() {
        assertThat(strings(
                        "select distinct role || ' ' || privilege_type || case when table_name = 'audit_event' then ' audit' else '' end"
                                + " from information_schema.role_table_grants g, unnest(array['ledgerlink_app', 'ledgerlink_across']) role"
                                + " where grantee in (role, 'PUBLIC') and table_schema = current_schema() and not exists ("
                                + " select from pg_depend where classid = 'pg_class'::regclass and objid = format('%I', table_name)::regclass"
                                + " and deptype = 'e')"))
                .containsExactlyInAnyOrder(
                        "ledgerlink_app SELECT",
                        "ledgerlink_app INSERT",
                        "ledgerlink_app UPDATE",
                        "ledgerlink_app DELETE",
                        "ledgerlink_app SELECT audit",
                        "ledgerlink_app INSERT audit",
                        "ledgerlink_across SELECT",
                        "ledgerlink_across INSERT",
                        "ledgerlink_across UPDATE",
                        "ledgerlink_across DELETE",
                        "ledgerlink_across SELECT audit",
                        "ledgerlink_across INSERT audit");
    }

    @Test
    void whatWorksWithTheOwnersRightsIsForTheRolesAlone() {
        assertThat(strings("select proname || ' ' || (select count(*) from aclexplode(p.proacl) a where a.grantee = 0)"
                        + " from pg_proc p where pronamespace = current_schema()::regnamespace and prosecdef"
                        + " and has_function_privilege('ledgerlink_app', oid, 'execute')"
                        + " and has_function_privilege('ledgerlink_across', oid, 'execute')"))
                .containsExactlyInAnyOrder("forget_person 0", "refresh_statistics 0");
    }

    @Test
    void anErasureReachesNobodyElse() {
        UUID person = enteredIn(theirs);
        Reach.within(
                ours.id(),
                () -> assertThatThrownBy(() -> forget(theirs.id(), person))
                        .rootCause()
                        .hasMessageContaining("permission denied"));
        assertThat(subjects(person)).containsOnly("Same name");
        Reach.within(theirs.id(), () -> forget(theirs.id(), person));
        assertThat(subjects(person)).containsOnly("Somebody");
        UUID other = enteredIn(ours);
        Reach.across(() -> forget(ours.id(), other));
        assertThat(subjects(other)).containsOnly("Somebody");
        jdbi.useHandle(h -> h.inTransaction(transaction -> {
            transaction
                    .createQuery("select forget_person(?, ?, '{}', '{}', 'Somebody')")
                    .bind(0, ours.id())
                    .bind(1, other)
                    .mapToMap()
                    .list();
            return assertThatThrownBy(() -> transaction.execute("update audit_event set actor_name = 'Nobody'"))
                    .hasMessageContaining("never changed");
        }));
    }

    private UUID enteredIn(TestWorkspace workspace) {
        UUID id = ids("select id from company where workspace_id = '" + workspace.id() + "'")
                .get(0);
        jdbi.useHandle(h -> h.execute(
                "insert into audit_event (workspace_id, id, occurred_at, actor_name, action, subject_id, subject_name)"
                        + " values (?, gen_random_uuid(), now(), 'Somebody else', 'CONTACT_ERASED', ?, 'Same name')",
                workspace.id(),
                id));
        return id;
    }

    private void forget(UUID workspace, UUID person) {
        jdbi.useHandle(h -> h.createQuery("select forget_person(?, ?, '{}', '{}', 'Somebody')")
                .bind(0, workspace)
                .bind(1, person)
                .mapToMap()
                .list());
    }

    private List<String> subjects(UUID person) {
        return strings("select subject_name from audit_event where subject_id = '" + person + "'");
    }

    private List<UUID> ids(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(UUID.class).list());
    }

    private static List<UUID> ids(Handle handle) {
        return handle.createQuery("select distinct workspace_id from company")
                .mapTo(UUID.class)
                .list();
    }

    private List<String> strings(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }
}
