package app.ledgerlink.sync;

import static app.ledgerlink.books.LedgerExamples.company;
import static app.ledgerlink.books.LedgerExamples.contact;
import static app.ledgerlink.books.LedgerExamples.invoice;
import static app.ledgerlink.books.LedgerExamples.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.LedgerRecord.PersonData;
import app.ledgerlink.books.LedgerSource.Defect;
import app.ledgerlink.books.LedgerSource.Malformed;
import app.ledgerlink.books.RecordKind;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.fates.Fate;
import app.ledgerlink.fates.FateQuery;
import app.ledgerlink.fates.FateReader;
import app.ledgerlink.fates.FateReason;
import app.ledgerlink.sync.SyncRun.RunState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a run leaves behind: customers, history, fates. */
@QuarkusTest
@TestProfile(BooksProfile.class)
class SyncContentTest {

    @Inject
    SyncBench bench;

    @Inject
    ScriptedBooks scripted;

    @Inject
    FateReader fates;

    private ConnectionRef connection;
    private Books books;

    @BeforeEach
    void connect() {
        connection = bench.connected().connection();
        books = scripted.of(connection);
        books.put(organisation());
    }

    @Test
    void makesCompaniesPeopleAndIndividualsAndFindsThemAgain() {
        PersonData bo = new PersonData("Bo", "Ray", "bo@acme.example");
        books.put(contact("c1", "Acme Ltd", "Ana", "Lee", PartyStatus.ACTIVE, true, List.of(bo), books.tick()));
        books.put(contact("c2", "Cy Day", "Cy", "Day", PartyStatus.ACTIVE, true, List.of(), books.tick()));
        assertThat(bench.sync(connection).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(customers()).isEqualTo("COMPANY Acme Ltd, INDIVIDUAL Cy Day");
        assertThat(people()).isEqualTo("Ana Lee, Bo Ray");

        PersonData renamed = new PersonData("Robert", "Ray", "bo@acme.example");
        books.put(contact("c1", "Acme Inc", "Ana", "Lee", PartyStatus.ACTIVE, true, List.of(renamed), later()));
        books.put(contact("c2", "Cy Night", "Cy", "Night", PartyStatus.ACTIVE, true, List.of(), later()));
        bench.sync(connection);
        assertThat(customers()).isEqualTo("COMPANY Acme Inc, INDIVIDUAL Cy Night");
        assertThat(people()).isEqualTo("Ana Lee, Robert Ray");
    }

    @Test
    void leavesFieldsThatAPersonEditedAndArchivedCustomersAlone() {
        books.put(company("c1", "Acme Ltd", books.tick()));
        bench.sync(connection);
        bench.change(
                connection,
                "update company set name = 'Our name', edited_fields = '{name}', archived_at = now()"
                        + " where workspace_id = :workspaceId");
        books.put(contact("c1", "Their name", "Ana", "Lee", PartyStatus.ACTIVE, true, List.of(), later()));
        bench.sync(connection);
        assertThat(customers()).isEqualTo("COMPANY Our name");
        assertThat(people()).isEqualTo("Ana Lee");
        assertThat(bench.ask(connection, "select count(archived_at) from company where workspace_id = :workspaceId"))
                .isEqualTo("1");
    }

    @Test
    void erasedPartyLosesWhatIsPersonalAndKeepsItsDocuments() {
        books.put(contact("c1", "Cy Day", "Cy", "Day", PartyStatus.ACTIVE, true, List.of(), books.tick()));
        books.put(invoice("d1", "c1", books.tick()));
        bench.sync(connection);
        books.put(contact("c1", "Cy Day", "Cy", "Day", PartyStatus.ERASED, true, List.of(), later()));
        bench.sync(connection);
        assertThat(
                        bench.ask(
                                connection,
                                "select concat_ws('|', first_name, last_name, email) from contact where workspace_id = :workspaceId"))
                .isEqualTo("Erased");
        assertThat(
                        bench.ask(
                                connection,
                                "select concat_ws('|', name, first_name, last_name, email) from ledger_contact where workspace_id = :workspaceId"))
                .isEqualTo("Erased contact");
        assertThat(bench.count(connection, "sales_document")).isEqualTo(1);
    }

    @Test
    void erasedPartyIsForgottenByTheLogToo() {
        PersonData bo = new PersonData("Bo", null, "bo@acme.example");
        books.put(contact("c1", "", "Cher", null, PartyStatus.ACTIVE, true, List.of(bo), books.tick()));
        SyncRun first = bench.sync(connection);
        assertThat(ofRun(first)).extracting(Fate::recordName).containsExactlyInAnyOrder("Cher", "Cher", "Bo");
        books.put(contact("c1", "", "Cher", null, PartyStatus.ERASED, true, List.of(bo), later()));
        bench.sync(connection);
        assertThat(ofRun(first)).extracting(Fate::recordName).containsExactly("Erased contact");
        assertThat(open()).extracting(Fate::reason).containsExactly(FateReason.ERASED);
    }

    @Test
    void recordThatCannotBeImportedHasOneOpenFateUntilItIsMended() {
        books.put(contact("c1", "Cher", "Cher", null, PartyStatus.ACTIVE, true, List.of(), books.tick()));
        books.put(invoice("d1", "c1", books.tick()));
        SyncRun first = bench.sync(connection);
        assertThat(first.state()).isEqualTo(RunState.SUCCEEDED_WITH_EXCLUSIONS);
        assertThat(first.counts().failed()).isEqualTo(1);
        assertThat(bench.count(connection, "sales_document")).isEqualTo(1);
        Fate fate = open().get(0);
        assertThat(fate.reason()).isEqualTo(FateReason.LAST_NAME_MISSING);
        assertThat(fate.field()).isEqualTo("LastName");
        assertThat(fate.recordKind()).isEqualTo(RecordKind.CONTACT_PERSON);
        assertThat(fate.message()).startsWith("Cher has no last name");
        assertThat(customers()).as("only the person is left out").isEqualTo("COMPANY Cher");

        books.put(contact("c1", "Cher", "Cher", " ", PartyStatus.ACTIVE, true, List.of(), later()));
        SyncRun second = bench.sync(connection);
        assertThat(open()).extracting(Fate::runId).containsExactly(second.id());

        books.put(contact("c1", "Cher Bono", "Cher", "Bono", PartyStatus.ACTIVE, true, List.of(), later()));
        SyncRun third = bench.sync(connection);
        assertThat(third.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(open()).isEmpty();
        assertThat(ofRun(first)).extracting(Fate::open).containsExactly(false);
        assertThat(customers()).as("a customer stays what it is").isEqualTo("COMPANY Cher Bono");
        assertThat(people()).isEqualTo("Cher Bono");
    }

    @Test
    void partyWithoutANameBecomesACustomerWithItsFirstSale() {
        books.put(contact("c1", " ", null, null, PartyStatus.ACTIVE, true, List.of(), books.tick()));
        bench.sync(connection);
        assertThat(customers()).isNull();
        assertThat(open()).extracting(Fate::reason).containsExactly(FateReason.NAME_MISSING);
        books.put(invoice("d1", "c1", later()));
        bench.sync(connection);
        assertThat(customers()).isEqualTo("COMPANY c1@books.example");
        assertThat(open()).extracting(Fate::reason).containsExactly(FateReason.NAME_MISSING);

        books.put(contact("c1", "Acme Ltd", null, null, PartyStatus.ACTIVE, true, List.of(), later()));
        bench.sync(connection);
        assertThat(customers()).isEqualTo("COMPANY Acme Ltd");
        assertThat(open()).isEmpty();
    }

    @Test
    void unreadableRecordIsToldWithItsRawTextAndSettledOnceRead() {
        books.malformed.add(new Malformed(
                RecordKind.INVOICE,
                Defect.UNREADABLE,
                "d1",
                "INV-1",
                "c1",
                "Date",
                "This is not a date: soon.",
                "{\"Date\":\"soon\"}"));
        books.put(company("c1", "Acme Ltd", books.tick()));
        SyncRun run = bench.sync(connection);
        assertThat(run.counts().failed()).isEqualTo(1);
        assertThat(open())
                .extracting(Fate::recordName, Fate::field, Fate::raw)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("INV-1", "Date", "{\"Date\":\"soon\"}"));
        books.malformed.clear();
        books.put(invoice("d1", "c1", later()));
        bench.sync(connection);
        assertThat(open()).isEmpty();
    }

    @Test
    void fateSaysWhoseTheRecordIs() {
        PersonData ottilie = new PersonData("Ottilie", null, null);
        books.put(contact("c1", "Acme Ltd", null, null, PartyStatus.ACTIVE, true, List.of(ottilie), books.tick()));
        books.malformed.add(
                new Malformed(RecordKind.INVOICE, Defect.UNREADABLE, "d1", "INV-1", "c1", "Date", "No date.", "{}"));
        bench.sync(connection);
        UUID acme = UUID.fromString(bench.ask(connection, "select id from company where workspace_id = :workspaceId"));
        assertThat(open())
                .hasSize(2)
                .allSatisfy(f -> {
                    assertThat(f.customerId()).isEqualTo(acme);
                    assertThat(f.customerName()).isEqualTo("Acme Ltd");
                    assertThat(f.partyName()).isEqualTo("Acme Ltd");
                    assertThat(f.ledgerContactId()).isNotNull();
                })
                .extracting(f -> f.message().replaceAll("^(.*? of Acme Ltd) .*", "$1"))
                .containsExactlyInAnyOrder("Ottilie of Acme Ltd", "INV-1 of Acme Ltd");
    }

    @Test
    void fateOfADocumentThatIsStoredLeadsToIt() {
        books.put(company("c1", "Acme Ltd", books.tick()));
        books.put(invoice("d1", "c1", books.tick()));
        books.malformed.add(new Malformed(
                RecordKind.INVOICE, Defect.ASSUMED, "d1", "INV-1", "c1", "CurrencyCode", "A guess.", "{}"));
        bench.sync(connection);
        assertThat(open().get(0).documentId().toString())
                .isEqualTo(bench.ask(connection, "select id from sales_document where workspace_id = :workspaceId"));
    }

    @Test
    void vendorBecomesACustomerWithItsFirstSale() {
        books.put(contact("v1", "Vendor Ltd", null, null, PartyStatus.ACTIVE, false, List.of(), books.tick()));
        assertThat(bench.sync(connection).counts().excluded()).isEqualTo(1);
        assertThat(open()).extracting(Fate::reason).containsExactly(FateReason.VENDOR);
        books.put(invoice("d1", "v1", later()));
        assertThat(bench.sync(connection).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(customers()).isEqualTo("COMPANY Vendor Ltd");
        assertThat(open()).isEmpty();
    }

    @Test
    void partyThatArrivedBetweenContactsAndInvoicesIsReadInTheSameRun() {
        books.hook = (b, request) -> {
            if (request.stream() == StreamType.INVOICES && request.page() == 1) {
                b.hook = (again, other) -> null;
                b.put(contact("c9", "Di Fox", "Di", "Fox", PartyStatus.ACTIVE, true, List.of(), b.tick()));
                b.put(invoice("d9", "c9", b.tick()));
            }
            return null;
        };
        bench.sync(connection);
        assertThat(customers()).isEqualTo("INDIVIDUAL Di Fox");
    }

    @Test
    void limitedHistoryHoldsOlderDocumentsOnlyWhileTheyAreOpenOrAlreadyKnown() {
        bench.change(
                connection, "update sync_settings set history_from = '2026-01-01' where workspace_id = :workspaceId");
        books.put(company("c1", "Acme Ltd", books.tick()));
        LocalDate old = LocalDate.of(2025, 6, 1);
        books.put(invoice("recent", "c1", LocalDate.of(2026, 1, 1), "0.00", books.tick()));
        books.put(invoice("old-open", "c1", old, "19.00", books.tick()));
        books.put(invoice("old-paid", "c1", old, "0.00", books.tick()));
        bench.sync(connection);
        assertThat(documents()).isEqualTo("old-open 19.0000, recent 0.0000");

        books.put(invoice("old-open", "c1", old, "0.00", later()));
        books.put(invoice("old-paid", "c1", old, "0.00", later()));
        books.put(invoice("old-again", "c1", old, "5.00", later()));
        bench.sync(connection);
        assertThat(documents()).isEqualTo("old-again 5.0000, old-open 0.0000, recent 0.0000");
    }

    private java.time.Instant later() {
        books.now = books.now.plusSeconds(600);
        return books.tick();
    }

    private String customers() {
        return bench.ask(
                connection,
                "select string_agg(kind || ' ' || name, ', ' order by name) from customer where workspace_id = :workspaceId");
    }

    private String people() {
        return bench.ask(
                connection,
                "select string_agg(name, ', ' order by name) from contact where workspace_id = :workspaceId and company_id is not null");
    }

    private String documents() {
        return bench.ask(
                connection,
                "select string_agg(external_id || ' ' || open_amount, ', ' order by external_id) from sales_document where workspace_id = :workspaceId");
    }

    private List<Fate> open() {
        return fates.open(connection.workspaceId(), new FateQuery()).items();
    }

    private List<Fate> ofRun(SyncRun run) {
        return fates.ofRun(connection.workspaceId(), run.id(), new FateQuery()).items();
    }
}
