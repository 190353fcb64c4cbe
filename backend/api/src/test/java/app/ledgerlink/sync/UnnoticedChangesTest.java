package app.ledgerlink.sync;

import static app.ledgerlink.books.LedgerExamples.DAY;
import static app.ledgerlink.books.LedgerExamples.company;
import static app.ledgerlink.books.LedgerExamples.creditNote;
import static app.ledgerlink.books.LedgerExamples.invoice;
import static app.ledgerlink.books.LedgerExamples.merged;
import static app.ledgerlink.books.LedgerExamples.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.books.LedgerRecord.PaymentChange;
import app.ledgerlink.books.LedgerSource.Selection;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.sync.SyncRun.RunState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents that change in the books without a new stamp, of which other records tell. */
@QuarkusTest
@TestProfile(BooksProfile.class)
class UnnoticedChangesTest {

    @Inject
    SyncBench bench;

    @Inject
    ScriptedBooks scripted;

    private ConnectionRef connection;
    private Books books;
    private Instant stamp;

    @BeforeEach
    void connect() {
        connection = bench.connected().connection();
        books = scripted.of(connection);
        books.put(organisation());
        for (String id : List.of("a", "b", "c")) {
            books.put(company(id, "Company " + id, books.tick()));
        }
        stamp = books.tick();
    }

    @Test
    void firstSyncAsksForNoPaymentsAndTheNextOnlyForChanges() {
        firstSync();
        assertThat(books.reads).noneMatch(r -> r.stream() == StreamType.PAYMENTS);
        bench.sync(connection);
        assertThat(books.reads)
                .filteredOn(r -> r.stream() == StreamType.PAYMENTS)
                .singleElement()
                .satisfies(r -> assertThat(r.modifiedSince()).isNotNull());
    }

    @Test
    void deletedPaymentOpensItsInvoiceAgain() {
        books.put(invoice("d1", "a", DAY, "0.00", stamp));
        firstSync();
        assertThat(bench.count(connection, "payment")).isEqualTo(1);
        books.put(invoice("d1", "a", DAY, "119.00", stamp));
        books.put(payment("pay-d1", "d1", true));
        SyncRun run = bench.sync(connection);
        assertThat(open()).isEqualTo("d1 119.0000 a");
        assertThat(bench.count(connection, "payment")).isZero();
        assertThat(books.readAgain).containsExactly(new Selection(StreamType.INVOICES, false, List.of("d1"), 1, null));
        assertThat(run.calls()).isEqualTo(8);
        bench.sync(connection);
        assertThat(books.readAgain).as("it agrees now").hasSize(1);
    }

    @Test
    void paymentThatAgreesOrBelongsToNoStoredDocumentCostsNothing() {
        books.put(invoice("d1", "a", DAY, "0.00", stamp));
        firstSync();
        books.put(payment("pay-d1", "d1", false));
        books.put(payment("other", "not-ours", false));
        assertThat(bench.sync(connection).calls()).isEqualTo(7);
        assertThat(books.readAgain).isEmpty();
    }

    @Test
    void allocationTakenBackOpensItsInvoiceAgain() {
        books.put(invoice("d1", "a", DAY, "69.00", "50.00", stamp));
        books.put(creditNote("cn1", "a", "d1", stamp));
        firstSync();
        assertThat(books.readAgain).isEmpty();
        books.put(invoice("d1", "a", stamp));
        books.put(creditNote("cn1", "a", "d2", books.tick()));
        bench.sync(connection);
        assertThat(books.readAgain).containsExactly(new Selection(StreamType.INVOICES, false, List.of("d1"), 1, null));
        assertThat(open()).isEqualTo("cn1 69.0000 a, d1 119.0000 a");
    }

    @Test
    void documentsOfAMergedPartyMoveAndAreReadAgain() {
        books.put(invoice("d1", "a", stamp));
        firstSync();
        books.put(merged("a", "b", books.tick()));
        books.put(invoice("d1", "b", DAY, "19.00", stamp));
        assertThat(bench.sync(connection).state())
                .as("the log tells of the merge")
                .isEqualTo(RunState.SUCCEEDED_WITH_EXCLUSIONS);
        assertThat(open()).isEqualTo("d1 19.0000 b");
        assertThat(books.readAgain).extracting(Selection::stream).hasSize(4).doesNotHaveDuplicates();
        assertThat(books.readAgain).allMatch(s -> s.parties() && s.ids().equals(List.of("b")));
        assertThat(bench.ask(
                        connection,
                        "select count(*) from ledger_contact where workspace_id = :workspaceId and external_id = 'a'"))
                .as("stays, to be found by its id")
                .isEqualTo("1");
        bench.sync(connection);
        assertThat(books.readAgain).hasSize(4);
    }

    @Test
    void chainsOfMergesAreFollowedToTheirEnd() {
        books.put(invoice("d1", "a", stamp));
        firstSync();
        books.put(merged("a", "b", books.tick()));
        bench.sync(connection);
        books.put(merged("b", "c", books.tick()));
        books.put(invoice("d2", "a", books.tick()));
        bench.sync(connection);
        assertThat(open()).isEqualTo("d1 119.0000 c, d2 119.0000 c");
    }

    @Test
    void winnerThatIsNotKnownYetAndMergesInACircleLeaveDocumentsWhereTheyAre() {
        books.put(invoice("d1", "a", stamp));
        books.put(invoice("d2", "b", stamp));
        books.put(invoice("d3", "c", stamp));
        firstSync();
        books.put(merged("a", "late", books.tick()));
        books.put(merged("b", "c", books.tick()));
        books.put(merged("c", "b", books.tick()));
        assertThat(bench.sync(connection).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(open()).isEqualTo("d1 119.0000 a, d2 119.0000 b, d3 119.0000 c");
        books.put(company("late", "Late", books.tick()));
        bench.sync(connection);
        assertThat(open()).isEqualTo("d1 119.0000 late, d2 119.0000 b, d3 119.0000 c");
    }

    @Test
    void whatARunLeftOverIsReadAgainByTheNext() {
        books.put(invoice("d1", "a", DAY, "0.00", stamp));
        firstSync();
        bench.change(connection, """
                insert into document_reread (workspace_id, connection_id, stream, target, external_id, queued_at)
                values (:workspaceId, :connectionId, 'INVOICES', 'DOCUMENT', 'd1', now()),
                    (:workspaceId, :connectionId, 'PREPAYMENTS', 'DOCUMENT', 'gone', now())""");
        books.put(invoice("d1", "a", DAY, "119.00", stamp));
        assertThat(bench.sync(connection).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(open()).isEqualTo("d1 119.0000 a");
        assertThat(bench.count(connection, "document_reread")).isZero();
    }

    private void firstSync() {
        books.now = books.now.plusSeconds(600);
        assertThat(bench.sync(connection).state()).isEqualTo(RunState.SUCCEEDED);
        books.now = books.now.plusSeconds(600);
    }

    private static PaymentChange payment(String id, String invoice, boolean deleted) {
        return new PaymentChange(id, DocumentKind.INVOICE, invoice, DAY, new BigDecimal("119.00"), deleted);
    }

    /** Open documents with their party. */
    private String open() {
        return bench.ask(connection, """
                select string_agg(d.external_id || ' ' || d.open_amount || ' ' || p.external_id, ', '
                    order by d.external_id)
                from sales_document d join ledger_contact p on p.workspace_id = d.workspace_id
                    and p.id = d.ledger_contact_id
                where d.workspace_id = :workspaceId and d.open_amount <> 0""");
    }
}
