package app.ledgerlink.sync;

import static app.ledgerlink.books.LedgerExamples.DAY;
import static app.ledgerlink.books.LedgerExamples.company;
import static app.ledgerlink.books.LedgerExamples.contact;
import static app.ledgerlink.books.LedgerExamples.creditNote;
import static app.ledgerlink.books.LedgerExamples.invoice;
import static app.ledgerlink.books.LedgerExamples.merged;
import static app.ledgerlink.books.LedgerExamples.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.LedgerRecord.PaymentChange;
import app.ledgerlink.books.LedgerSource.Defect;
import app.ledgerlink.books.LedgerSource.Malformed;
import app.ledgerlink.books.RecordKind;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.fates.FateQuery;
import app.ledgerlink.fates.FateReader;
import app.ledgerlink.matching.LinksDecided;
import app.ledgerlink.sync.SyncRun.RunState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What could not be read, or not again, keeps its fate until it is read, whatever is decided meanwhile. */
@QuarkusTest
@TestProfile(BooksProfile.class)
class UnreadRecordsTest {

    @Inject
    SyncBench bench;

    @Inject
    ScriptedBooks scripted;

    @Inject
    FateReader fates;

    @Inject
    Event<LinksDecided> decided;

    private ConnectionRef connection;
    private Books books;

    @BeforeEach
    void connect() {
        connection = bench.connected().connection();
        books = scripted.of(connection);
        books.put(organisation());
    }

    @Test
    void contactThatIsKnownFromItsInvoiceAloneKeepsItsFate() {
        books.malformed.add(malformed("c1"));
        books.put(invoice("d1", "c1", books.tick()));
        assertThat(bench.sync(connection).state()).isEqualTo(RunState.SUCCEEDED_WITH_EXCLUSIONS);
        assertThat(linkState("c1")).isEqualTo("LINKED");
        assertThat(open()).containsExactly("CONTACT c1 UNREADABLE");

        books.malformed.clear();
        later();
        bench.sync(connection);
        assertThat(open()).as("no sync read it since").containsExactly("CONTACT c1 UNREADABLE");

        books.put(company("c1", "Acme Ltd", later()));
        bench.sync(connection);
        assertThat(open()).isEmpty();
    }

    @Test
    void whatAPersonDecidesAnswersNotWhatCouldNotBeRead() {
        books.malformed.add(malformed("c1"));
        books.put(invoice("d1", "c1", books.tick()));
        bench.sync(connection);
        QuarkusTransaction.requiringNew().run(() -> decided.fire(new LinksDecided(connection, List.of("c1"))));
        assertThat(open()).containsExactly("CONTACT c1 UNREADABLE");
    }

    @Test
    void decisionThatTheReadingOutranksIsToldOnceItIsRead() {
        books.put(vendor());
        bench.sync(connection);
        assertThat(open()).containsExactly("CONTACT c1 VENDOR");
        books.malformed.add(malformed("c1"));
        later();
        bench.sync(connection);
        assertThat(open()).containsExactly("CONTACT c1 UNREADABLE");
        books.malformed.clear();
        books.now = later();
        books.put(vendor());
        bench.sync(connection);
        assertThat(open()).containsExactly("CONTACT c1 VENDOR");
    }

    @Test
    void fateThatAPersonClosedIsOpenAgainWhenTheSameRunFindsItAgain() {
        books.hook = (b, request) -> {
            if (request.stream() == StreamType.INVOICES && request.page() == 1) {
                b.hook = (again, other) -> null;
                bench.change(connection, "update fate set closed_at = now() where workspace_id = :workspaceId");
                bench.change(
                        connection, "update ledger_contact set linking_due = true where workspace_id = :workspaceId");
            }
            return null;
        };
        books.put(contact("c1", "", null, null, PartyStatus.ACTIVE, true, List.of(), books.tick()));
        bench.sync(connection);
        assertThat(open()).containsExactly("CONTACT c1 NAME_MISSING");
    }

    @Test
    void refusedSecondReadingIsToldAndAskedForAgain() {
        books.put(company("c1", "Acme Ltd", books.tick()));
        Instant stamp = books.tick();
        books.put(invoice("d1", "c1", DAY, "0.00", stamp));
        later();
        bench.sync(connection);
        later();
        books.put(invoice("d1", "c1", DAY, "119.00", stamp));
        books.put(new PaymentChange("pay-d1", DocumentKind.INVOICE, "d1", DAY, new BigDecimal("119.00"), true));
        books.refusal = "Xero refuses the request: not now";
        assertThat(bench.sync(connection).state()).isEqualTo(RunState.SUCCEEDED_WITH_EXCLUSIONS);
        assertThat(books.readAgain).as("once a run").hasSize(1);
        assertThat(open()).containsExactly("INVOICE d1 REREAD_REFUSED");
        assertThat(fates.open(connection.workspaceId(), new FateQuery())
                        .items()
                        .get(0)
                        .message())
                .contains("not now");

        books.refusal = null;
        later();
        bench.sync(connection);
        assertThat(open()).isEmpty();
        assertThat(openAmount()).isEqualTo("119.0000");
        assertThat(bench.count(connection, "document_reread")).isZero();
    }

    @Test
    void documentThatXeroDoesNotShowAgainIsTold() {
        books.put(company("c1", "Acme Ltd", books.tick()));
        books.put(invoice("d1", "c1", books.tick()));
        bench.sync(connection);
        books.removeAll();
        askAgain();
        SyncRun run = bench.sync(connection);
        assertThat(books.readAgain).as("once a run").hasSize(1);
        assertThat(open()).containsExactly("INVOICE d1 NOT_SHOWN");
        assertThat(run.counts().failed()).isEqualTo(1);
        assertThat(fates.open(connection.workspaceId(), new FateQuery())
                        .items()
                        .get(0)
                        .message())
                .contains("did not show it")
                .doesNotContain("refused");

        books.refusal = "not now";
        later();
        bench.sync(connection);
        assertThat(books.readAgain).as("asked for again").hasSize(2);
        assertThat(open()).containsExactly("INVOICE d1 REREAD_REFUSED");

        books.refusal = null;
        books.put(invoice("d1", "c1", Instant.parse("2026-02-01T00:00:00Z")));
        later();
        bench.sync(connection);
        assertThat(open()).isEmpty();
        assertThat(bench.count(connection, "document_reread")).isZero();
    }

    @Test
    void documentThatARecheckShowsIsNotAskedForAnyMore() {
        books.put(company("c1", "Acme Ltd", books.tick()));
        books.put(invoice("d1", "c1", books.tick()));
        bench.sync(connection);
        later();
        books.removeAll();
        askAgain();
        bench.sync(connection);
        assertThat(open()).containsExactly("INVOICE d1 NOT_SHOWN");
        int asked = books.readAgain.size();

        books.put(organisation());
        books.put(company("c1", "Acme Ltd", books.tick()));
        books.put(invoice("d1", "c1", books.tick()));
        later();
        bench.run(connection, SyncRun.Kind.RECHECK);
        assertThat(open()).isEmpty();
        assertThat(books.readAgain).hasSize(asked);
        assertThat(bench.count(connection, "document_reread")).isZero();
    }

    @Test
    void refusedInvoiceWhoseCreditsAddUpByThenIsNotToldOfAnyMore() {
        books.put(company("c1", "Acme Ltd", books.tick()));
        books.put(invoice("d1", "c1", DAY, "69.00", "50.00", books.tick()));
        books.put(creditNote("cn1", "c1", "d1", books.tick()));
        later();
        bench.sync(connection);
        later();
        books.put(creditNote("cn1", "c1", "d2", books.tick()));
        books.refusal = "not now";
        bench.sync(connection);
        assertThat(open()).containsExactly("INVOICE d1 REREAD_REFUSED");
        later();
        books.put(creditNote("cn1", "c1", "d1", books.tick()));
        bench.sync(connection);
        assertThat(open()).isEmpty();
        assertThat(bench.count(connection, "document_reread")).isZero();
    }

    @Test
    void refusedDocumentsTakeNothingOfAContactThatCouldNotBeRead() {
        books.malformed.add(malformed("c1"));
        books.put(invoice("d1", "c1", books.tick()));
        bench.sync(connection);
        bench.change(connection, """
                insert into document_reread (workspace_id, connection_id, stream, target, external_id, queued_at)
                values (:workspaceId, :connectionId, 'INVOICES', 'PARTY', 'c1', now())""");
        books.malformed.clear();
        books.refusal = "not now";
        later();
        bench.sync(connection);
        assertThat(books.readAgain).hasSize(1);
        assertThat(open()).containsExactly("CONTACT c1 UNREADABLE");

        books.refusal = null;
        later();
        bench.sync(connection);
        assertThat(open()).as("its documents are read, it is not").containsExactly("CONTACT c1 UNREADABLE");
    }

    @Test
    void whatIsDecidedIsToldAgainOnceTheDocumentsAreRead() {
        books.put(vendor());
        bench.sync(connection);
        bench.change(connection, """
                insert into document_reread (workspace_id, connection_id, stream, target, external_id, queued_at)
                values (:workspaceId, :connectionId, 'INVOICES', 'PARTY', 'c1', now())""");
        books.refusal = "not now";
        later();
        bench.sync(connection);
        assertThat(open()).containsExactly("CONTACT c1 REREAD_REFUSED");
        books.refusal = null;
        later();
        bench.sync(connection);
        assertThat(open()).containsExactly("CONTACT c1 VENDOR");
    }

    @Test
    void refusedDocumentsOfAMergedPartyAreToldOfThePartyUntilAllAreRead() {
        books.put(company("a", "A", books.tick()));
        books.put(company("b", "B", books.tick()));
        books.put(invoice("d1", "a", books.tick()));
        bench.sync(connection);
        later();
        books.put(merged("a", "b", books.tick()));
        books.refusal = "not now";
        bench.sync(connection);
        assertThat(open()).containsExactly("CONTACT a MERGED", "CONTACT b REREAD_REFUSED");
        books.refusal = null;
        later();
        bench.sync(connection);
        assertThat(open()).containsExactly("CONTACT a MERGED");
    }

    private void askAgain() {
        bench.change(connection, """
                insert into document_reread (workspace_id, connection_id, stream, target, external_id, queued_at)
                values (:workspaceId, :connectionId, 'INVOICES', 'DOCUMENT', 'd1', now())""");
    }

    private static Malformed malformed(String party) {
        return new Malformed(RecordKind.CONTACT, Defect.UNREADABLE, party, "Acme", null, "Addresses", "No list.", "{}");
    }

    private app.ledgerlink.books.LedgerRecord vendor() {
        return contact("c1", "Vendor Ltd", null, null, PartyStatus.ACTIVE, false, List.of(), books.tick());
    }

    private Instant later() {
        books.now = books.now.plusSeconds(600);
        return books.tick();
    }

    private String linkState(String party) {
        return bench.ask(
                connection,
                "select link_state from ledger_contact where workspace_id = :workspaceId" + " and external_id = '"
                        + party + "'");
    }

    private String openAmount() {
        return bench.ask(connection, "select open_amount from sales_document where workspace_id = :workspaceId");
    }

    private List<String> open() {
        return fates.open(connection.workspaceId(), new FateQuery()).items().stream()
                .map(f ->
                        f.recordKind() + " " + f.externalId() + " " + f.reason().name())
                .sorted()
                .toList();
    }
}
