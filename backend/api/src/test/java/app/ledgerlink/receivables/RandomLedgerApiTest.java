package app.ledgerlink.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.DocumentData;
import app.ledgerlink.books.LedgerStore;
import app.ledgerlink.receivables.AgeingQuery.AgeBy;
import app.ledgerlink.receivables.AgeingQuery.Periods;
import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.Kiwi;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random ledgers, delivered in any order, in old and new versions and twice; then every figure on many days is held
 * against {@link LedgerOracle}.
 */
@QuarkusTest
class RandomLedgerApiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    private static final int PARTIES = 3;

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture books;

    @Inject
    LedgerStore store;

    @Inject
    Jdbi jdbi;

    @Inject
    MutableClock clock;

    private TestWorkspace workspace;
    private final List<String> companies = new ArrayList<>();
    private final List<String> parties = new ArrayList<>();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void tellsWhatReallyHappened(long seed) {
        clock.set(Kiwi.NOW);
        workspace = workspaces.create();
        ConnectionRef connection = new ConnectionRef(
                workspace.id(), books.organisation(workspace.id(), "Kiwi Tools", "NZD", "Pacific/Auckland"));
        IntStream.range(0, PARTIES).forEach(i -> party(connection, "Customer " + i));
        Random random = new Random(seed);
        RandomLedger ledger = new RandomLedger(seed, TODAY, parties, 30);
        deliver(connection, ledger.versions(), random);
        LedgerOracle oracle = new LedgerOracle(ledger, TODAY);
        assertThat(stored(connection)).isEqualTo(plain(oracle.open(TODAY)));
        List<LocalDate> days = new ArrayList<>(List.of(
                TODAY, TODAY.minusDays(1), TODAY.plusDays(45), LocalDate.of(1964, 3, 1), LocalDate.of(1964, 2, 28)));
        random.ints(6, 1, 500).forEach(ago -> days.add(TODAY.minusDays(ago)));
        for (LocalDate day : days) {
            check(oracle, day, AgeBy.values()[random.nextInt(2)], Periods.values()[random.nextInt(2)]);
        }
    }

    private void party(ConnectionRef connection, String name) {
        companies.add(workspace
                .sales()
                .request()
                .body(Map.of("name", name))
                .post("/api/companies")
                .then()
                .extract()
                .path("id"));
        UUID company = UUID.fromString(companies.get(companies.size() - 1));
        parties.add(books.party(workspace.id(), connection.connectionId(), name, "COMPANY", company)
                .toString());
    }

    /** Twice, in pages of any size; one page holds a document once, as lists of books do. */
    private void deliver(ConnectionRef connection, List<DocumentData> versions, Random random) {
        List<DocumentData> mixed = new ArrayList<>(versions);
        mixed.addAll(versions);
        Collections.shuffle(mixed, random);
        Map<String, DocumentData> page = new TreeMap<>();
        for (DocumentData document : mixed) {
            if (page.containsKey(document.externalId()) || random.nextInt(60) == 0) {
                save(connection, page);
            }
            page.put(document.externalId(), document);
        }
        save(connection, page);
    }

    private void save(ConnectionRef connection, Map<String, DocumentData> page) {
        QuarkusTransaction.requiringNew().run(() -> store.save(connection, page.values(), Kiwi.NOW));
        page.clear();
    }

    /** Open amounts as the books stated them last, signed, by the document's number. */
    private Map<Integer, String> stored(ConnectionRef connection) {
        Map<Integer, String> open = new TreeMap<>();
        jdbi.useHandle(h -> h.createQuery("select s.number, d.open from counted_document d join sales_document s"
                        + " on s.workspace_id = d.workspace_id and s.id = d.id"
                        + " where d.workspace_id = :workspaceId and d.is_open")
                .bindMethods(connection)
                .map((row, context) -> open.put(
                        Integer.valueOf(row.getString("number").substring(2)),
                        row.getBigDecimal("open").stripTrailingZeros().toPlainString()))
                .list());
        return open;
    }

    private static Map<Integer, String> plain(Map<Integer, BigDecimal> amounts) {
        Map<Integer, String> plain = new TreeMap<>();
        amounts.forEach((number, amount) ->
                plain.put(number, amount.stripTrailingZeros().toPlainString()));
        return plain;
    }

    private void check(LedgerOracle oracle, LocalDate day, AgeBy by, Periods periods) {
        String query = "?size=200&asAt=" + day + "&ageBy=" + by + "&periods=" + periods;
        JsonPath table = get("/api/receivables" + query);
        Map<String, Map<String, BigDecimal>> totals = new TreeMap<>();
        for (int i = 0; i < PARTIES; i++) {
            Map<String, Map<String, BigDecimal>> expected = oracle.balance(parties.get(i), day, by, periods);
            expected.forEach((currency, sums) -> sums.forEach((name, amount) ->
                    totals.computeIfAbsent(currency, c -> new TreeMap<>()).merge(name, amount, BigDecimal::add)));
            JsonPath balance = get("/api/customers/" + companies.get(i) + "/balance" + query.replace("size=200&", ""));
            same(balance.getList("currencies"), expected);
            same(balance.getList("organisations[0].currencies"), expected);
            same(
                    table.getList("items.findAll { it.name == 'Customer " + i + "' }.balance.sort { it.currency }"),
                    expected);
            assertThat(new BigDecimal(balance.getString("baseOutstanding.amount")))
                    .isEqualByComparingTo(oracle.base(parties.get(i), day));
        }
        same(table.getList("totals"), totals);
        JsonPath documents = get("/api/receivables/documents" + query);
        assertThat(documents.getList("items.number").size())
                .isEqualTo(oracle.open(day).size());
        oracle.open(day)
                .forEach((number, amount) -> assertThat(new BigDecimal(
                                documents.getString("items.find { it.number == 'N-" + number + "' }.open.amount")))
                        .isEqualByComparingTo(amount));
    }

    private JsonPath get(String path) {
        return workspace
                .sales()
                .request()
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Equal amount by amount, and the periods less the credit are the balance. */
    private static void same(List<Map<String, Object>> shown, Map<String, Map<String, BigDecimal>> expected) {
        assertThat(shown).extracting(b -> b.get("currency")).containsExactlyElementsOf(expected.keySet());
        for (Map<String, Object> balance : shown) {
            Map<String, BigDecimal> sums = expected.get(balance.get("currency"));
            BigDecimal aged = BigDecimal.ZERO;
            for (Object period : (List<?>) balance.get("periods")) {
                Map<?, ?> entry = (Map<?, ?>) period;
                assertAmount(entry.get("amount"), sums.get(entry.get("period")));
                aged = aged.add(new BigDecimal((String) entry.get("amount")));
            }
            assertAmount(balance.get("outstanding"), sums.get("outstanding"));
            assertAmount(balance.get("overdue"), sums.get("overdue"));
            assertAmount(balance.get("unusedCredit"), sums.get("credit"));
            assertAmount(
                    balance.get("outstanding"), aged.subtract(new BigDecimal((String) balance.get("unusedCredit"))));
        }
    }

    private static void assertAmount(Object shown, BigDecimal expected) {
        assertThat(new BigDecimal((String) shown)).isEqualByComparingTo(expected == null ? BigDecimal.ZERO : expected);
    }
}
