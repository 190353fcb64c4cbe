package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.books.Balances;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Kind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens in the books, our open amounts are theirs after the next sync; what bears no stamp, after a re-check. */
@QuarkusTest
class RandomChangesFlowTest {

    private static final int CHANGES = 500;
    private static final int BETWEEN_SYNCS = 50;

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    @Inject
    Jdbi jdbi;

    XeroStandin standin;

    private Books books;
    private SyncFlow flow;
    private ConnectionRef connection;

    /** More with -Dseeds=20. */
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("seeds", 3));
    }

    @AfterEach
    void leaveAsFound() {
        standin.control().limits().on(true);
        clock.reset();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void figuresEqualTheBooksOwn(long seed) {
        connect();
        RandomDesk desk = new RandomDesk(books, seed);
        for (int done = 0; done < CHANGES; done += BETWEEN_SYNCS) {
            for (int i = 0; i < BETWEEN_SYNCS; i++) {
                desk.change();
            }
            boolean unseen = done / BETWEEN_SYNCS % 3 == 2;
            if (unseen) {
                desk.changeUnseen();
            }
            succeed(unseen ? "RECHECK" : "SYNC");
            assertThat(ours())
                    .as("seed %d after %d changes", seed, done + BETWEEN_SYNCS)
                    .isEqualTo(theirs());
        }
        succeed("RECHECK");
        assertThat(ours()).isEqualTo(theirs());
        assertThat(ourDocuments()).isEqualTo(theirDocuments());
        JsonPath quiet = succeed("SYNC");
        assertThat(quiet.getLong("counts.changed")).isZero();
        assertThat(quiet.getInt("calls")).isLessThanOrEqualTo(7);
    }

    private JsonPath succeed(String kind) {
        standin.control().advance(Duration.ofMinutes(5));
        clock.advance(Duration.ofMinutes(5));
        JsonPath run = flow.run(kind);
        assertThat(run.getString("state")).startsWith("SUCCEEDED");
        return run;
    }

    private void connect() {
        standin.control().load("empty");
        standin.control().limits().on(false);
        TestWorkspace workspace = workspaces.create();
        books = standin.control().shelf().all().get(0);
        flow = new SyncFlow(
                workspace.admin(),
                XeroLogin.connected(workspace.admin(), books.organisation().name()));
        connection = new ConnectionRef(workspace.id(), flow.connection());
    }

    /** Open amounts by party and currency, credits negative. */
    private Map<String, String> ours() {
        return map("""
                select p.external_id || ' ' || d.currency,
                    sum(case d.kind when 'INVOICE' then d.open_amount else -d.open_amount end)
                from sales_document d join ledger_contact p on p.workspace_id = d.workspace_id
                    and p.id = d.ledger_contact_id
                where d.workspace_id = :workspaceId and d.status in ('AUTHORISED', 'PAID')
                group by p.external_id, d.currency
                """);
    }

    private Map<String, String> theirs() {
        Map<String, String> all = new TreeMap<>();
        Balances.receivables(books).forEach(b -> all.put(b.contactId() + " " + b.currency(), plain(b.net())));
        return all;
    }

    /** What each document is, for people to look at. */
    private Map<String, String> ourDocuments() {
        return map("""
                select d.external_id, concat_ws(' ', p.external_id, d.status, d.due_date, trim_scale(d.total),
                    trim_scale(d.open_amount), (select count(*) from payment y where y.workspace_id = d.workspace_id
                        and y.document_id = d.id), (select count(*) from allocation a
                        where a.workspace_id = d.workspace_id and a.credit_document_id = d.id))
                from sales_document d join ledger_contact p on p.workspace_id = d.workspace_id
                    and p.id = d.ledger_contact_id
                where d.workspace_id = :workspaceId and d.status in ('AUTHORISED', 'PAID')
                """);
    }

    private Map<String, String> theirDocuments() {
        Map<String, String> all = new TreeMap<>();
        Stream.of(Kind.values())
                .flatMap(kind -> books.documents(kind).stream())
                .filter(Document::counts)
                .forEach(d -> all.put(
                        d.id().toString(),
                        d.contactId() + " " + d.status() + (d.dueDate() == null ? "" : " " + d.dueDate()) + " "
                                + plain(d.total()) + " " + plain(d.open()) + " "
                                + d.payments().size() + " " + d.allocations().size()));
        return all;
    }

    private Map<String, String> map(String sql) {
        Map<String, String> all = new TreeMap<>();
        jdbi.useHandle(h -> h.createQuery(sql)
                .bindMethods(connection)
                .map((row, context) -> all.put(row.getString(1), text(row.getObject(2))))
                .list());
        return all;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal amount ? plain(amount) : value.toString();
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
