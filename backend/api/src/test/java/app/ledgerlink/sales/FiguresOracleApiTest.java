package app.ledgerlink.sales;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.Kiwi;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.TestDocument;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random books, with each figure added up here again in another way: document by document. */
@QuarkusTest
class FiguresOracleApiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    private static final Map<String, String> RATES = Map.of("USD", "0.6131", "JPY", "91.37", "EUR", "0.5523419876");

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture books;

    @Inject
    MutableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithASecondComputation(long seed) {
        clock.set(Kiwi.NOW);
        TestWorkspace workspace = workspaces.create();
        UUID connection = books.organisation(workspace.id(), "Kiwi Tools", "NZD", "Pacific/Auckland");
        Random random = new Random(seed);
        for (int customer = 0; customer < 4; customer++) {
            String id = workspace
                    .sales()
                    .request()
                    .body(Map.of("name", "Customer-" + customer))
                    .post("/api/companies")
                    .then()
                    .extract()
                    .path("id");
            UUID party = books.party(workspace.id(), connection, "Customer", "COMPANY", UUID.fromString(id));
            List<TestDocument> documents = new ArrayList<>();
            for (int i = 0; i < 25 + random.nextInt(15); i++) {
                documents.add(random(random, i));
                books.add(workspace.id(), connection, party, documents.get(i));
            }
            check(workspace, id, customer, documents);
        }
    }

    private static TestDocument random(Random random, int number) {
        List<String> kinds = List.of("INVOICE", "INVOICE", "INVOICE", "CREDIT_NOTE", "PREPAYMENT", "OVERPAYMENT");
        List<String> statuses = List.of(
                "AUTHORISED", "AUTHORISED", "AUTHORISED", "PAID", "DRAFT", "VOIDED", "DELETED", "SUBMITTED", "UNKNOWN");
        List<String> currencies = List.of("NZD", "NZD", "USD", "JPY", "EUR");
        String currency = currencies.get(random.nextInt(currencies.size()));
        int scale = currency.equals("JPY") ? 0 : 2;
        BigDecimal total = BigDecimal.valueOf(random.nextInt(200_000), scale);
        LocalDate date = TODAY.minusDays(random.nextInt(800) - 30L);
        return new TestDocument(
                kinds.get(random.nextInt(kinds.size())),
                "N-" + number,
                statuses.get(random.nextInt(statuses.size())),
                date.toString(),
                random.nextInt(4) == 0
                        ? null
                        : date.plusDays(random.nextInt(60)).toString(),
                currency,
                RATES.get(currency),
                total.toPlainString(),
                total.divide(BigDecimal.valueOf(11), scale, RoundingMode.HALF_UP)
                        .toPlainString(),
                random.nextBoolean() ? "0" : total.toPlainString());
    }

    private void check(TestWorkspace workspace, String id, int customer, List<TestDocument> documents) {
        JsonPath row = get(workspace, "/api/customers?q=Customer-" + customer);
        assertSame(row.getString("items[0].outstanding.amount"), sum(documents, true, d -> true));
        assertSame(row.getString("items[0].overdue.amount"), sum(documents, true, FiguresOracleApiTest::isOverdue));
        assertSame(
                row.getString("items[0].salesLast12Months.amount"),
                sum(documents, false, FiguresOracleApiTest::isOfTheLastTwelveMonths));
        for (Map<String, String> own : row.<Map<String, String>>getList("items[0].owes.amounts")) {
            assertSame(own.get("amount"), openIn(documents, own.get("currency")));
        }
        if (documents.stream().anyMatch(FiguresOracleApiTest::isOpenAbroad)) {
            assertSame(row.getString("items[0].owes.worth[0].amount"), sum(documents, true, d -> true));
        } else {
            assertThat(row.getList("items[0].owes.worth")).isEmpty();
        }
        JsonPath balance = get(workspace, "/api/customers/" + id + "/balance");
        assertSame(balance.getString("baseOutstanding.amount"), sum(documents, true, d -> true));
        assertSame(balance.getString("baseOverdue.amount"), sum(documents, true, FiguresOracleApiTest::isOverdue));
        for (Map<String, String> entry : balance.<Map<String, String>>getList("currencies")) {
            assertSame(entry.get("outstanding"), openIn(documents, entry.get("currency")));
        }
    }

    private static boolean isOpenAbroad(TestDocument d) {
        return counts(d) && !d.currency().equals("NZD") && new BigDecimal(d.open()).signum() != 0;
    }

    private static BigDecimal openIn(List<TestDocument> documents, String currency) {
        return documents.stream()
                .filter(d -> counts(d) && d.currency().equals(currency))
                .map(d -> signed(d, d.open()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static JsonPath get(TestWorkspace workspace, String path) {
        return workspace
                .sales()
                .request()
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void assertSame(String shown, BigDecimal computed) {
        assertThat(new BigDecimal(shown)).isEqualByComparingTo(computed);
    }

    private static BigDecimal sum(List<TestDocument> documents, boolean open, Predicate<TestDocument> which) {
        BigDecimal sum = BigDecimal.ZERO;
        for (TestDocument d : documents) {
            if (counts(d) && which.test(d)) {
                BigDecimal amount =
                        open ? new BigDecimal(d.open()) : new BigDecimal(d.total()).subtract(new BigDecimal(d.tax()));
                BigDecimal rate = d.rate() == null ? BigDecimal.ONE : new BigDecimal(d.rate());
                sum = sum.add(
                        signed(d, amount.divide(rate, 2, RoundingMode.HALF_UP).toPlainString()));
            }
        }
        return sum;
    }

    private static BigDecimal signed(TestDocument d, String amount) {
        return d.kind().equals("INVOICE") ? new BigDecimal(amount) : new BigDecimal(amount).negate();
    }

    private static boolean counts(TestDocument d) {
        return d.status().equals("AUTHORISED") || d.status().equals("PAID");
    }

    private static boolean isOverdue(TestDocument d) {
        return d.kind().equals("INVOICE")
                && LocalDate.parse(d.due() == null ? d.date() : d.due()).isBefore(TODAY);
    }

    private static boolean isOfTheLastTwelveMonths(TestDocument d) {
        LocalDate date = LocalDate.parse(d.date());
        return (d.kind().equals("INVOICE") || d.kind().equals("CREDIT_NOTE"))
                && !date.isAfter(TODAY)
                && !date.isBefore(LocalDate.of(2025, 3, 17));
    }
}
