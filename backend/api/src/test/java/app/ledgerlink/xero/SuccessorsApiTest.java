package app.ledgerlink.xero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.TestDocument;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the sales of a link that ends while another of the same organisation name is there. */
@QuarkusTest
class SuccessorsApiTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Path ENDED_LINKS =
            Path.of("src/main/resources/db/migration/V24_2__links_that_ended_before.sql");

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture books;

    @Inject
    Jdbi jdbi;

    private TestWorkspace workspace;
    private UUID old;

    @BeforeEach
    void fill() {
        workspace = workspaces.create();
        old = link("Kiwi Ltd", "NZD", "NZ", "CONNECTED", FIRST);
        UUID party = books.party(workspace.id(), old, "Tui Ltd", null, null);
        books.add(
                workspace.id(),
                old,
                party,
                TestDocument.invoice("INV-1", "PAID", "2026-01-10", "2026-02-10")
                        .amounts("115", "15", "0"));
    }

    private UUID link(String name, String currency, String country, String state, Instant firstLinked) {
        UUID id = books.organisation(workspace.id(), name, currency, "Pacific/Auckland");
        jdbi.useHandle(h -> {
            h.execute(
                    "update ledger_connection set application = 'xero', organisation_name = ?, external_organisation_id = ?, state = ?,"
                            + " first_linked_at = ?, connected_at = now() where workspace_id = ? and id = ?",
                    name,
                    id.toString(),
                    state,
                    firstLinked,
                    workspace.id(),
                    id);
            h.execute(
                    "update organisation set country_code = ? where workspace_id = ? and connection_id = ?",
                    country,
                    workspace.id(),
                    id);
        });
        return id;
    }

    private UUID later() {
        return link("kiwi ltd ", "NZD", "NZ", "CONNECTED", FIRST.plus(Duration.ofDays(28)));
    }

    private ValidatableResponse get(UUID link) {
        return workspace.admin().request().get("/api/connections/" + link).then();
    }

    private ValidatableResponse end(UUID link, String query) {
        return workspace
                .admin()
                .request()
                .delete("/api/connections/" + link + query)
                .then();
    }

    private void sales(String... amounts) {
        workspace
                .sales()
                .request()
                .get("/api/sales-documents")
                .then()
                .body("totals.withoutTax", equalTo(List.of(amounts)));
    }

    @Test
    void aLaterLinkOfTheSameOrganisationCountsItsSales() {
        UUID later = later();
        get(old).body("successor", equalTo(later.toString()));
        get(later).body("successor", nullValue());
        sales("100.00");
        end(old, "").statusCode(204);
        get(old).body("replacedBy", equalTo(later.toString())).body("successor", nullValue());
        sales();
    }

    @ParameterizedTest
    @CsvSource({
        "Kiwi Ltd, AUD, NZ, CONNECTED, 28",
        "Kiwi Ltd, NZD, AU, CONNECTED, 28",
        "Kiwi Ltd, NZD,, CONNECTED, 28",
        "Weka Ltd, NZD, NZ, CONNECTED, 28",
        "Kiwi Ltd, NZD, NZ, RECONNECT_NEEDED, 28",
        "Kiwi Ltd, NZD, NZ, DISCONNECTED, 28",
        "Kiwi Ltd, NZD, NZ, CONNECTED, -28",
        "Kiwi Ltd, NZD, NZ, RECONNECT_NEEDED, -28",
    })
    void anyOtherLeavesItsSales(String name, String currency, String country, String state, int daysLater) {
        link(name, currency, country, state, FIRST.plus(Duration.ofDays(daysLater)));
        get(old).body("successor", nullValue());
        end(old, "?formerLink=REPLACE").statusCode(409).body("type", equalTo("/problems/nothing-goes-on"));
        get(old).body("state", equalTo("CONNECTED"));
        end(old, "").statusCode(204);
        get(old).body("state", equalTo("DISCONNECTED")).body("replacedBy", nullValue());
        sales("100.00");
    }

    @Test
    void whoSaysThatItIsAnotherOrganisationKeepsItsSalesForGood() {
        later();
        end(old, "?formerLink=KEEP").statusCode(204);
        sales("100.00");
        jdbi.useHandle(h -> h.execute(
                "update ledger_connection set state = 'CONNECTED' where workspace_id = ? and id = ?",
                workspace.id(),
                old));
        get(old).body("successor", nullValue());
        end(old, "").statusCode(204);
        sales("100.00");
    }

    @Test
    void theListOfLinksTakesAsManyStatementsForThreeAsForOne() {
        int one = statementsOfTheList(1);
        later();
        later();
        assertThat(statementsOfTheList(3)).isEqualTo(one).isPositive();
    }

    /** Only of this workspace: others work beside. */
    private int statementsOfTheList(int links) {
        AtomicInteger statements = new AtomicInteger();
        SqlStatements config = jdbi.getConfig(SqlStatements.class);
        SqlLogger before = config.getSqlLogger();
        config.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                if (String.valueOf(context.getBinding()).contains(workspace.id().toString())) {
                    statements.incrementAndGet();
                }
            }
        });
        try {
            workspace.admin().request().get("/api/connections").then().body("$", hasSize(links));
        } finally {
            config.setSqlLogger(before);
        }
        return statements.get();
    }

    @Test
    void linksThatEndedBeforeTheUpgradeAreHeldToTheSame() throws IOException {
        String text = Files.readString(ENDED_LINKS);
        int begin = text.indexOf("update ledger_connection e");
        String update = text.substring(begin, text.indexOf(';', begin));
        UUID later = later();
        UUID dead = link("Weka Ltd", "NZD", "NZ", "DISCONNECTED", FIRST);
        link("Weka Ltd", "AUD", "NZ", "CONNECTED", FIRST.plus(Duration.ofDays(28)));
        UUID newer = link("Tui Ltd", "NZD", "NZ", "DISCONNECTED", FIRST.plus(Duration.ofDays(28)));
        link("Tui Ltd", "NZD", "NZ", "CONNECTED", FIRST);
        jdbi.useHandle(h -> {
            h.begin();
            h.execute(
                    "update ledger_connection set state = 'DISCONNECTED' where workspace_id = ? and id = ?",
                    workspace.id(),
                    old);
            h.execute(update);
            assertThat(h.createQuery("select id from ledger_connection where workspace_id = :w and replaced_by = :by")
                            .bind("w", workspace.id())
                            .bind("by", later)
                            .mapTo(UUID.class)
                            .list())
                    .containsExactly(old);
            assertThat(h.createQuery("select count(*) from ledger_connection where workspace_id = :w"
                                    + " and id in (<ids>) and replaced_by is not null")
                            .bind("w", workspace.id())
                            .bindList("ids", dead, newer)
                            .mapTo(int.class)
                            .one())
                    .isZero();
            h.rollback();
        });
    }
}
