package app.ledgerlink.books;

import static app.ledgerlink.books.LedgerExamples.company;
import static app.ledgerlink.books.LedgerExamples.creditNote;
import static app.ledgerlink.books.LedgerExamples.invoice;
import static app.ledgerlink.books.LedgerExamples.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LedgerStoreTest {

    private static final Instant T = Instant.parse("2026-03-01T10:00:00Z");

    @Inject
    LedgerStore store;

    @Inject
    Jdbi jdbi;

    @Inject
    Workspaces workspaces;

    private ConnectionRef connection;

    @BeforeEach
    void connect() {
        connection = new ConnectionRef(workspaces.create().id(), Ids.next());
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into ledger_connection (workspace_id, id, application, state, created_at, updated_at)
                        values (:workspaceId, :connectionId, 'BOOKS', 'CONNECTED', now(), now())
                        """).bindMethods(connection).execute());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void olderNeverReplacesNewerInWhateverOrderTheyArrive(long seed) {
        Random random = new Random(seed);
        List<List<ContactData>> pages = new ArrayList<>();
        for (int version = 0; version < 6; version++) {
            List<ContactData> page = new ArrayList<>();
            for (int party = 0; party < 8; party++) {
                if (version == 5 || random.nextBoolean()) {
                    page.add(company("c" + party, "Version " + version, T.plusSeconds(version)));
                }
            }
            pages.add(page);
        }
        Collections.shuffle(pages, random);
        pages.forEach(page -> in(() -> store.save(connection, page)));
        assertThat(names()).containsOnly("Version 5").hasSize(8);
        pages.forEach(page -> assertThat(in(() -> store.save(connection, page))).isEmpty());
    }

    @Test
    void sameStampWithOtherContentIsStored() {
        in(() -> store.save(connection, List.of(party(true, T))));
        assertThat(in(() -> store.save(connection, List.of(party(false, T))))).hasSize(1);
        assertThat(in(() -> store.save(connection, List.of(party(false, T))))).isEmpty();
        assertThat(in(() -> store.save(connection, List.of(party(true, T.minusSeconds(1))))))
                .isEmpty();
    }

    @Test
    void onlyWhatMakesACustomerAsksForLinkingAgain() {
        in(() -> store.save(connection, List.of(party(true, T))));
        linked();
        in(() -> store.save(connection, List.of(party(true, T.plusSeconds(1)))));
        assertThat(due()).isZero();
        in(() -> store.save(connection, List.of(party(false, T.plusSeconds(1)))));
        assertThat(due()).isEqualTo(1);
    }

    @Test
    void documentKeepsItsPlaceUntilItsPartyIsRead() {
        in(() -> store.save(connection, List.of(invoice("d1", "c1", T)), T));
        assertThat(names()).containsExactly("Name on document");
        assertThat(store.hasUnreadContacts(connection)).isTrue();
        in(() -> store.save(connection, List.of(company("c1", "Acme Ltd", T.minusSeconds(999)))));
        assertThat(names()).containsExactly("Acme Ltd");
        assertThat(store.hasUnreadContacts(connection)).isFalse();
        assertThat(count("sales_document")).isEqualTo(1);
    }

    @Test
    void partsOfADocumentFollowItsLastVersion() {
        in(() -> store.save(
                connection,
                List.of(
                        invoice("d1", "c1", LedgerExamples.DAY, "19.00", T.plusSeconds(2)),
                        creditNote("n1", "c1", "d1", T)),
                T));
        in(() -> store.save(connection, List.of(invoice("d1", "c1", T.plusSeconds(1))), T));
        assertThat(count("payment")).isEqualTo(1);
        assertThat(count("allocation")).isEqualTo(1);
        in(() -> store.save(connection, List.of(invoice("d1", "c1", T.plusSeconds(3))), T));
        assertThat(count("payment")).isZero();
        assertThat(count("sales_document_line")).isEqualTo(2);
    }

    @Test
    void recordTwiceOnAPageCountsOnceTheNewestFirst() {
        assertThat(in(() -> store.save(
                        connection, List.of(company("c1", "New", T.plusSeconds(1)), company("c1", "Old", T)))))
                .hasSize(1);
        assertThat(names()).containsExactly("New");
    }

    @Test
    void pricesKeepTheirFourDecimalsAndTextsLoseZeroCharacters() {
        in(() -> store.save(connection, List.of(item("i1", T))));
        assertThat(in(() -> store.save(connection, List.of(item("i1", T))))).isEmpty();
        assertThat(one("select sale_price::text from item where workspace_id = :workspaceId"))
                .isEqualTo("12.3456");
        in(() -> store.save(connection, List.of(company("c1", "Ze\0ro", T))));
        assertThat(names()).containsExactly("Zero");
    }

    @Test
    void websiteThatOnlySingleReadsTellIsKeptUntilTheDetailsAreErased() {
        in(() -> store.save(connection, List.of(party(true, T))));
        jdbi.useHandle(h -> h.createUpdate("update ledger_contact set website = 'https://acme.example',"
                        + " linking_due = false where workspace_id = :workspaceId")
                .bindMethods(connection)
                .execute());
        assertThat(in(() -> store.save(connection, List.of(party(true, T))))).isEmpty();
        assertThat(due()).isZero();
        in(() -> store.save(
                connection,
                List.of(LedgerExamples.contact(
                        "c1", "Acme", null, null, PartyStatus.ERASED, true, List.of(), T.plusSeconds(1)))));
        assertThat(one("select count(website) from ledger_contact where workspace_id = :workspaceId"))
                .isEqualTo("0");
    }

    private static ContactData party(boolean customer, Instant updatedAt) {
        return LedgerExamples.contact("c1", "Acme", null, null, PartyStatus.ACTIVE, customer, List.of(), updatedAt);
    }

    private void linked() {
        jdbi.useHandle(
                h -> h.createUpdate("update ledger_contact set linking_due = false where workspace_id = :workspaceId")
                        .bindMethods(connection)
                        .execute());
    }

    private long due() {
        return Long.parseLong(
                one("select count(*) from ledger_contact where workspace_id = :workspaceId and linking_due"));
    }

    private long count(String table) {
        return Long.parseLong(one("select count(*) from " + table + " where workspace_id = :workspaceId"));
    }

    private Collection<String> names() {
        return jdbi.withHandle(h -> h.createQuery("select name from ledger_contact where workspace_id = :workspaceId")
                .bindMethods(connection)
                .mapTo(String.class)
                .list());
    }

    private String one(String sql) {
        return jdbi.withHandle(h ->
                h.createQuery(sql).bindMethods(connection).mapTo(String.class).one());
    }

    private static List<UUID> in(Supplier<List<UUID>> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
