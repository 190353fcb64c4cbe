package app.ledgerlink.reconciliation;

import static app.ledgerlink.receivables.Seal.SealState.DIFFERS;
import static app.ledgerlink.receivables.Seal.SealState.MATCHES;
import static app.ledgerlink.receivables.Seal.SealState.NOT_CHECKED;
import static app.ledgerlink.receivables.Seal.SealState.NOT_COMPARABLE;
import static app.ledgerlink.testing.TestDocument.credit;
import static app.ledgerlink.testing.TestDocument.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.receivables.Seal;
import app.ledgerlink.receivables.Seals;
import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.TestDocument;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a seal says, and when it stops saying it. */
@QuarkusTest
class SealsApiTest {

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture books;

    @Inject
    ReconciliationStore store;

    @Inject
    Seals seals;

    @Inject
    Jdbi jdbi;

    private TestWorkspace workspace;
    private ConnectionRef connection;
    private Instant checkedAt;

    @BeforeEach
    void setUp() {
        workspace = workspaces.create();
        connection = new ConnectionRef(
                workspace.id(), books.organisation(workspace.id(), "Kiwi Tools", "NZD", "Pacific/Auckland"));
        checkedAt = Instant.now().plusSeconds(5).truncatedTo(ChronoUnit.MICROS);
    }

    @Test
    void tellsEachStateApart() {
        UUID equal = party("110", open("INV-1", "120"), used("CN-1", "10"));
        UUID different = party("100", open("INV-2", "112.50"));
        UUID mixed = party("7", open("INV-3", "100"), open("INV-4", "60").in("USD", "0.6"));
        UUID mixedAddedRaw =
                party("160", open("INV-5", "100"), open("INV-6", "60").in("USD", "0.6"));
        UUID mixedConverted =
                party("200", open("INV-7", "100"), open("INV-8", "60").in("USD", "0.6"));
        UUID nothing = party(null, draft("INV-9", "999"));
        UUID onlyTheBooks = party("5");
        check();
        assertThat(states(List.of(equal, different, mixed, mixedAddedRaw, mixedConverted, nothing, onlyTheBooks)))
                .containsExactly(MATCHES, DIFFERS, NOT_COMPARABLE, MATCHES, MATCHES, MATCHES, DIFFERS);
        Seal seal = seal(different);
        assertThat(seal.checkedAt()).isEqualTo(checkedAt);
        assertThat(seal.ours()).isEqualByComparingTo("112.50");
        assertThat(seal.books()).isEqualByComparingTo("100");
        assertThat(seal.difference().toPlainString()).isEqualTo("12.50");
        assertThat(seal.explanation()).contains("12.50 more");
    }

    @Test
    void countsEachPartyOnce() {
        party("110", open("INV-1", "110"));
        party("100", open("INV-2", "112.50"));
        party("7", open("INV-3", "100"), open("INV-4", "60").in("USD", "0.6"));
        party(null, draft("INV-5", "10"));
        check();
        Map<String, Object> row = jdbi.withHandle(
                h -> h.createQuery("select compared, differing, not_comparable, ours, books from reconciliation"
                                + " where workspace_id = ?")
                        .bind(0, workspace.id())
                        .mapToMap()
                        .one());
        assertThat(row)
                .containsEntry("compared", 3L)
                .containsEntry("differing", 1L)
                .containsEntry("not_comparable", 1L);
        assertThat((BigDecimal) row.get("ours")).isEqualByComparingTo("382.50");
        assertThat((BigDecimal) row.get("books")).isEqualByComparingTo("217");
    }

    @Test
    void aDocumentThatIsReadLaterReopensTheSealOfItsPartyAlone() {
        UUID touched = party("110", open("INV-1", "110"));
        UUID untouched = party("20", open("INV-2", "20"));
        check();
        assertThat(states(List.of(touched, untouched))).containsExactly(MATCHES, MATCHES);
        jdbi.useHandle(h -> h.execute(
                "update sales_document set reference = 'x', read_at = ? where ledger_contact_id = ?",
                checkedAt.plusSeconds(1),
                touched));
        assertThat(states(List.of(touched, untouched))).containsExactly(NOT_CHECKED, MATCHES);
        assertThat(seal(touched).checkedAt()).isNull();
        assertThat(seal(touched).ours()).isNull();
    }

    @Test
    void whoCameAfterTheCheckIsNotVouchedFor() {
        UUID before = party(null);
        check();
        UUID after = party(null);
        jdbi.useHandle(h -> h.execute(
                "update ledger_contact set external_updated_at = ? where id = ?", checkedAt.plusSeconds(1), after));
        assertThat(states(List.of(before, after))).containsExactly(MATCHES, NOT_CHECKED);
    }

    @Test
    void aDocumentThatMovesAwayReopensBothSeals() {
        UUID loser = party("110", open("INV-1", "110"));
        UUID winner = party(null);
        check();
        jdbi.useHandle(h -> h.execute(
                "update sales_document set ledger_contact_id = ? where ledger_contact_id = ?", winner, loser));
        assertThat(states(List.of(loser, winner))).containsExactly(NOT_CHECKED, NOT_CHECKED);
    }

    @Test
    void anotherBalanceOfTheBooksReopensASealThatDiffered() {
        UUID party = party("100", open("INV-1", "110"));
        check();
        assertThat(states(List.of(party))).containsExactly(DIFFERS);
        jdbi.useHandle(h -> h.execute("update ledger_contact set receivable_outstanding = 90 where id = ?", party));
        assertThat(states(List.of(party))).containsExactly(NOT_CHECKED);
    }

    @Test
    void documentsReadDuringTheCheckRaiseNoAlarm() {
        UUID party = party("100", open("INV-1", "110"));
        checkedAt = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MICROS);
        check();
        assertThat(states(List.of(party))).containsExactly(NOT_CHECKED);
        assertThat(kept("compared")).isZero();
    }

    @Test
    void withoutInvoicesNothingIsComparedAndTheOldResultGoes() {
        UUID party = party("100", open("INV-1", "100"));
        check();
        jdbi.useHandle(h -> h.execute(
                "insert into sync_settings (workspace_id, connection_id, invoices) values (?, ?, false)",
                workspace.id(),
                connection.connectionId()));
        assertThat(states(List.of(party))).containsExactly(NOT_COMPARABLE);
        check();
        assertThat(kept("count(*)")).isZero();
        assertThat(store.inDoubt(connection, checkedAt)).isEmpty();
    }

    @Test
    void asksForDoubtfulPartiesOnlyAndNotAgainAtOnce() {
        party("100", open("INV-1", "100"));
        UUID different = party("100", open("INV-2", "110"));
        assertThat(store.inDoubt(connection, checkedAt)).containsExactly(different.toString());
        store.note(
                connection,
                Map.of(different.toString(), new BigDecimal("105")),
                List.of(different.toString()),
                checkedAt);
        assertThat(store.inDoubt(connection, checkedAt.minusSeconds(3600))).isEmpty();
        assertThat(store.inDoubt(connection, checkedAt.plusSeconds(1))).containsExactly(different.toString());
        check();
        assertThat(seal(different).books()).isEqualByComparingTo("105");
    }

    @Test
    void knowsNoPartyOfAnotherWorkspace() {
        UUID party = party("100", open("INV-1", "100"));
        check();
        assertThat(seals.of(workspaces.create().id(), List.of(party))).isEmpty();
    }

    private void check() {
        QuarkusTransaction.requiringNew().run(() -> store.keep(connection, checkedAt));
    }

    private List<Seal.SealState> states(List<UUID> parties) {
        Map<UUID, Seal> found = seals.of(workspace.id(), parties);
        return parties.stream().map(p -> found.get(p).state()).toList();
    }

    private long kept(String column) {
        return jdbi.withHandle(h -> h.createQuery("select " + column + " from reconciliation where workspace_id = ?")
                .bind(0, workspace.id())
                .mapTo(long.class)
                .one());
    }

    private Seal seal(UUID party) {
        return seals.of(workspace.id(), List.of(party)).get(party);
    }

    /** @param stated what the books say it owes; null where they say nothing */
    private UUID party(String stated, TestDocument... documents) {
        UUID party = books.party(workspace.id(), connection.connectionId(), "Party", null, null);
        jdbi.useHandle(h -> h.execute(
                "update ledger_contact set receivable_outstanding = cast(? as numeric) where id = ?", stated, party));
        for (TestDocument document : documents) {
            books.add(workspace.id(), connection.connectionId(), party, document);
        }
        return party;
    }

    private static TestDocument open(String number, String amount) {
        return invoice(number, "AUTHORISED", "2026-01-10", "2026-02-10").amounts(amount, "0", amount);
    }

    private static TestDocument draft(String number, String amount) {
        return invoice(number, "DRAFT", "2026-01-10", "2026-02-10").amounts(amount, "0", amount);
    }

    private static TestDocument used(String number, String unused) {
        return credit("CREDIT_NOTE", number, "AUTHORISED", "2026-01-11").amounts("30", "0", unused);
    }
}
