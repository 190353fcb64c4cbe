package app.ledgerlink.books;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.TestDocument;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BaseRatesApiTest {

    @Inject
    BaseRates rates;

    @Inject
    Organisations organisations;

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture books;

    @Inject
    Jdbi jdbi;

    private UUID workspace;
    private UUID dollars;
    private UUID euros;

    @BeforeEach
    void fill() {
        workspace = workspaces.create().id();
        dollars = books.organisation(workspace, "Kiwi Tools", "NZD", "Pacific/Auckland");
        euros = books.organisation(workspace, "Euro Tools", "EUR", "Europe/Berlin");
    }

    @Test
    void theLatestDocumentOfAllOrganisationsTells() {
        UUID elsewhere = books.organisation(workspace, "Euro Parts", "EUR", "Europe/Berlin");
        invoice(dollars, "EUR", "0.5", "2026-01-01");
        assertThat(worth()).isEqualByComparingTo("2");
        invoice(euros, "NZD", "1.9", "2026-02-01");
        invoice(elsewhere, "NZD", "1.8", "2026-03-01");
        invoice(dollars, "EUR", "1", "2026-03-02");
        invoice(dollars, "USD", "0.6", "2026-03-03");
        assertThat(worth()).isEqualByComparingTo("1.8");
    }

    @Test
    void noDocumentIsReadThatTellsNoRate() {
        invoice(dollars, "NZD", null, "2026-01-01");
        String plan = jdbi.inTransaction(h -> {
            h.execute("set local enable_seqscan = off");
            h.execute("set local enable_bitmapscan = off");
            return String.join("\n", latest(h).mapTo(String.class).list());
        });
        assertThat(plan).contains("sales_document_rate").doesNotContain("sales_document_log");
        assertThat(plan.lines().filter(line -> line.contains("Filter:")))
                .as("only a kind that no rule knows is read in vain")
                .allMatch(line -> line.contains("Filter: (kind = ANY"));
    }

    private Query latest(Handle handle) {
        return handle.createQuery("explain " + BaseRates.LATEST)
                .bind("workspaceId", workspace)
                .bind("main", "NZD")
                .bind("other", "EUR")
                .bind("mains", new UUID[] {dollars})
                .bind("others", new UUID[] {euros});
    }

    private BigDecimal worth() {
        return rates.of(workspace, organisations.of(workspace))
                .told()
                .others()
                .get(0)
                .worth();
    }

    private void invoice(UUID connection, String currency, String rate, String day) {
        books.add(
                workspace,
                connection,
                books.party(workspace, connection, "Tui " + day, null, null),
                TestDocument.invoice("INV " + day, "AUTHORISED", day, null)
                        .amounts("10", "0", "10")
                        .in(currency, rate));
    }
}
