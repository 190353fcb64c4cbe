package app.ledgerlink.matching;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.matching.MatchKeys.OfCustomer;
import app.ledgerlink.shared.Reach;
import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGStatement;

/**
 * Under row security the database uses no index for a condition that might tell of a row, unless the statement names
 * the view {@code …_at_hand} in the table's place (ADR 0023). Each list is asked for one name among thousands, and the
 * very statements that it made are explained as the confined role.
 */
@QuarkusTest
class IndexesUnderRowSecurityApiTest {

    private static final List<String> FILLED = List.of("""
            insert into company (workspace_id, id, name, email, created_at, updated_at)
            select :workspace, gen_random_uuid(), md5(n::text), n || '@firm.example', now(), now()
            from generate_series(1, 6000) n""", """
            insert into contact (workspace_id, id, last_name, created_at, updated_at)
            select :workspace, gen_random_uuid(), md5(n::text), now(), now() from generate_series(1, 6000) n""", """
            insert into ledger_contact (workspace_id, id, connection_id, external_id, name, status, is_supplier, phones,
                external_updated_at)
            select :workspace, gen_random_uuid(), :connection, n::text, md5(n::text), 'ACTIVE', true,
                jsonb_build_array(jsonb_build_object('kind', 'MAIN', 'number', (95550000 + n)::text)), now()
            from generate_series(1, 6000) n""", """
            insert into item (workspace_id, id, connection_id, external_id, code, name, external_updated_at)
            select :workspace, gen_random_uuid(), :connection, n::text, 'C' || n, md5(n::text), now()
            from generate_series(1, 6000) n""", """
            insert into sales_document (workspace_id, id, connection_id, external_id, kind, ledger_contact_id, number,
                status, document_date, currency, tax_treatment, sub_total, total_tax, total, open_amount,
                external_updated_at, read_at)
            select workspace_id, gen_random_uuid(), connection_id, external_id, 'INVOICE', id, name, 'PAID', current_date,
                'NZD', 'EXCLUSIVE', 1, 0, 1, 0, now(), now()
            from ledger_contact where workspace_id = :workspace and connection_id = :connection""");

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture books;

    @Inject
    AlikeKeys alike;

    @Inject
    Jdbi jdbi;

    @Inject
    DataSource database;

    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());
    private TestWorkspace workspace;
    private UUID connection;

    @BeforeEach
    void fill() {
        workspace = workspaces.create();
        connection = books.organisation(workspace.id(), "Kiwi Tools", "NZD", "Pacific/Auckland");
        jdbi.useHandle(h -> {
            FILLED.forEach(sql -> h.createUpdate(sql)
                    .bind("workspace", workspace.id())
                    .bind("connection", connection)
                    .execute());
            h.execute("vacuum analyze company, contact, ledger_contact, item, sales_document");
        });
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                try {
                    statements.add(
                            context.getStatement().unwrap(PGStatement.class).toString());
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
    }

    @AfterEach
    void stopListening() {
        jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    }

    @Test
    void listsFindANameByItsIndex() {
        String ofConnection = "/api/connections/" + connection;
        for (String list : List.of(
                "/api/companies",
                "/api/contacts",
                "/api/customers",
                "/api/ledger-contacts",
                "/api/vendors",
                "/api/items",
                "/api/sales-documents",
                ofConnection + "/customers-to-create",
                ofConnection + "/contact-creations")) {
            statements.clear();
            workspace.admin().request().get(list + "?q=c4ca4238").then().statusCode(200);
            assertThat(plans(" like searchable("))
                    .as(list)
                    .isNotEmpty()
                    .allSatisfy(plan -> assertThat(plan)
                            .contains("Bitmap Index Scan")
                            .doesNotContainPattern("(?m)^ +Filter: .*~~"));
        }
    }

    @Test
    void partiesAreFoundByTheIndexOfTheirPhones() {
        OfCustomer customer =
                new OfCustomer(CustomerKind.COMPANY, UUID.randomUUID(), null, null, null, null, null, null, phone());
        List<UUID> found = Reach.within(
                workspace.id(),
                () -> alike.sharing(new ConnectionRef(workspace.id(), connection), customer, null, List.of()));
        assertThat(found).hasSize(1);
        assertThat(plans(" @> "))
                .hasSize(1)
                .allSatisfy(plan -> assertThat(plan).contains("on ledger_contact_match_phones"));
    }

    private String phone() {
        return jdbi.withHandle(h -> h.createQuery(
                        "select match_phones[1] from ledger_contact where workspace_id = :workspace and external_id = '7'")
                .bind("workspace", workspace.id())
                .mapTo(String.class)
                .one());
    }

    private List<String> plans(String operator) {
        List<String> made = List.copyOf(statements);
        return Reach.within(
                workspace.id(),
                () -> made.stream()
                        .filter(sql -> sql.contains(operator))
                        .map(this::plan)
                        .toList());
    }

    /** Without reading whole tables, which is as good where they have only thousands of rows. */
    private String plan(String sql) {
        try (Connection confined = database.getConnection();
                Statement statement = confined.createStatement()) {
            statement.execute("set enable_seqscan = off");
            try (ResultSet rows = statement.executeQuery("explain " + sql)) {
                StringBuilder plan = new StringBuilder();
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
                return plan.toString();
            } finally {
                statement.execute("reset enable_seqscan");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
