package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.accounting.Dialect;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Kind;
import app.ledgerlink.xerostandin.http.CallLog;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs over a Xero that cuts its lists in other pages than asked for, or does not count them. */
@QuarkusTest
class DialectSyncFlowTest {

    private static final Pattern PAGE = Pattern.compile("(?:^|&)page=(\\d+)");

    @Inject
    Workspaces workspaces;

    @Inject
    SyncBench bench;

    XeroStandin standin;

    private Books books;
    private SyncFlow flow;
    private ConnectionRef connection;

    private void connect(Dialect dialect) {
        standin.control().load("rows-250");
        standin.control().dialect(dialect);
        TestWorkspace workspace = workspaces.create();
        books = standin.control().shelf().all().get(0);
        flow = new SyncFlow(
                workspace.admin(),
                XeroLogin.connected(workspace.admin(), books.organisation().name()));
        connection = new ConnectionRef(workspace.id(), flow.connection());
        standin.control().calls().clear();
    }

    @AfterEach
    void leaveAsFound() {
        standin.control().dialect(Dialect.USUAL);
    }

    private List<Integer> pagesOfInvoices() {
        return standin.control().calls().entries().stream()
                .filter(call -> call.path().endsWith("/Invoices") && call.modifiedSince() == null)
                .map(CallLog.Entry::query)
                .map(PAGE::matcher)
                .filter(Matcher::find)
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    private void requireAll() {
        assertThat(bench.count(connection, "sales_document")).isEqualTo(250);
        assertThat(bench.count(connection, "sales_document_line")).isGreaterThanOrEqualTo(250);
        assertThat(bench.count(connection, "ledger_contact"))
                .isEqualTo(books.contacts().size());
        assertThat(bench.ask(connection, """
                        select sum(open_amount)::text from sales_document where workspace_id = :workspaceId"""))
                .isEqualTo(books.documents(Kind.INVOICE).stream()
                        .map(Document::open)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .setScale(4)
                        .toPlainString());
    }

    @ParameterizedTest
    @CsvSource({"true, 100, 3", "false, 100, 4", "false, , 2"})
    void everyRowIsReadOnce(boolean pagination, Integer pageSize, int pages) {
        Dialect dialect = Dialect.USUAL.withPageSize(pageSize);
        connect(pagination ? dialect : dialect.withoutPagination());
        assertThat(flow.sync().getString("state")).isEqualTo("SUCCEEDED");
        requireAll();
        assertThat(pagesOfInvoices()).hasSize(pages).doesNotHaveDuplicates().isSorted();
        assertThat(flow.sync().getInt("counts.changed")).isZero();
        requireAll();
    }

    static List<Dialect> ofSmallPages() {
        Dialect small = Dialect.USUAL.withPageSize(100);
        return List.of(
                small,
                small.withoutPagination(),
                small.withoutOrder(),
                small.withoutOrder().withoutPagination());
    }

    private void editOldestAfterTheFirstPage(String reference) {
        standin.control()
                .pages()
                .after(
                        "Invoices",
                        1,
                        changed -> changed.documents(Kind.INVOICE).stream()
                                .sorted(Comparator.<Document, Instant>comparing(Document::updated)
                                        .thenComparing(document -> document.id()))
                                .limit(5)
                                .toList()
                                .forEach(document -> changed.edit(document, d -> d.reference(reference))));
    }

    @ParameterizedTest
    @MethodSource("ofSmallPages")
    void noRowIsLostWhileOthersMove(Dialect dialect) {
        connect(dialect);
        editOldestAfterTheFirstPage("moved");
        assertThat(flow.sync().getString("state")).isEqualTo("SUCCEEDED");
        requireAll();
        assertThat(
                        bench.ask(
                                connection,
                                "select count(*) from sales_document where workspace_id = :workspaceId and reference = 'moved'"))
                .isEqualTo("5");
    }

    /** Rows that were read long ago are counted, too: that as many are known here says nothing about their changes. */
    @ParameterizedTest
    @CsvSource({"true, 3", "false, 9"})
    void aRecheckLosesNoEditAndReadsAgainOnlyWhereTheOrderIsNotMinded(boolean ordered, int pages) {
        Dialect small = Dialect.USUAL.withPageSize(100);
        connect(ordered ? small : small.withoutOrder());
        flow.sync();
        books.documents(Kind.INVOICE).forEach(document -> books.edit(document, d -> d.reference("edited")));
        standin.control().advance(Duration.ofMinutes(10));
        editOldestAfterTheFirstPage("edited again");
        standin.control().calls().clear();
        assertThat(flow.run("RECHECK").getString("state")).isEqualTo("SUCCEEDED");
        requireAll();
        assertThat(bench.ask(connection, """
                        select count(*) from sales_document
                        where workspace_id = :workspaceId and reference like 'edited%'""")).isEqualTo("250");
        assertThat(pagesOfInvoices()).hasSize(pages);
    }
}
