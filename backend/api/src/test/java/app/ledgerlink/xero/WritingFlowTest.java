package app.ledgerlink.xero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ledgerlink.ledger.ConnectionRef;
import app.ledgerlink.ledger.LedgerRecord.AddressData;
import app.ledgerlink.ledger.LedgerRecord.AddressKind;
import app.ledgerlink.ledger.LedgerRecord.ContactData;
import app.ledgerlink.ledger.LedgerRecord.PartyStatus;
import app.ledgerlink.ledger.LedgerRecord.PersonData;
import app.ledgerlink.ledger.LedgerRecord.PhoneData;
import app.ledgerlink.ledger.LedgerRecord.PhoneKind;
import app.ledgerlink.outbound.LedgerTarget;
import app.ledgerlink.outbound.LedgerTarget.Asker;
import app.ledgerlink.outbound.LedgerTarget.Outcome;
import app.ledgerlink.outbound.LedgerTarget.Refusal;
import app.ledgerlink.outbound.NewContact;
import app.ledgerlink.sync.LedgerTrouble;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroFaults;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.http.CallLog;
import app.ledgerlink.xerostandin.http.Faults;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Creating contacts in the books and looking for them. */
@QuarkusTest
class WritingFlowTest {

    @Inject
    Workspaces workspaces;

    @Inject
    LedgerTarget target;

    XeroStandin standin;

    /** Made once, as connecting takes longer than all else. */
    private static ConnectionRef link;

    private static int tests;
    private Books books;
    private String kea;
    private String number;
    private NewContact contact;

    /** Contacts stay from test to test, so that each has a name of its own. */
    @BeforeEach
    void begin() {
        if (link == null) {
            standin.control().load("empty");
            var workspace = workspaces.create();
            String name = standin.control().shelf().all().get(0).organisation().name();
            link = new ConnectionRef(workspace.id(), XeroLogin.connected(workspace.admin(), name));
        }
        books = standin.control().shelf().all().get(0);
        standin.control().faults().clear();
        standin.control().limits().reset();
        standin.control().calls().clear();
        kea = "Kea" + ++tests;
        number = "LL-" + tests;
        contact = new NewContact(
                number,
                "The " + kea + " Tours Ltd",
                "Ana",
                "Rea",
                "ana@" + kea + ".example",
                "K-" + tests,
                "12-345-" + tests,
                "NZD",
                List.of(new PhoneData(PhoneKind.MAIN, "+64 3 123 456"), new PhoneData(PhoneKind.MOBILE, "021 5")),
                List.of(
                        new AddressData(
                                AddressKind.BILLING,
                                "Ana",
                                "PO Box 1",
                                null,
                                null,
                                null,
                                "Nelson",
                                "Tasman",
                                "7010",
                                "NZ"),
                        new AddressData(
                                AddressKind.SHIPPING, null, "1 Pier", null, null, null, "Picton", null, "7220", null)),
                List.of(new PersonData("Bo", "Li", "bo@kea.example")));
    }

    @AfterAll
    static void forget() {
        link = null;
        tests = 0;
    }

    private Outcome create(String key) {
        return target.create(link, contact, key + number, Asker.PERSON);
    }

    private int calls(String methodAndPath) {
        return standin.control().calls().counts().getOrDefault(methodAndPath, 0);
    }

    private int puts() {
        return calls("PUT /api.xro/2.0/Contacts");
    }

    private long numbered() {
        return books.contacts().stream().filter(c -> number.equals(c.number())).count();
    }

    private static NewContact named(String name) {
        return new NewContact(
                "LL-" + name.hashCode(), name, null, null, null, null, null, null, List.of(), List.of(), List.of());
    }

    private static ContactData created(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Created.class);
        return ((Outcome.Created) outcome).contact();
    }

    @Test
    void createsAContactByOneCallAndReadsItBack() {
        Outcome outcome = create("key-1");
        ContactData made = created(outcome);
        assertThat(puts()).isEqualTo(1);
        assertThat(outcome.answer().correlationId()).isNotBlank();
        assertThat(made.addresses()).isEqualTo(contact.addresses());
        assertThat(made.phones()).isEqualTo(contact.phones());
        assertThat(made.people()).isEqualTo(contact.people());
        assertThat(target.byNumber(link, number.toLowerCase(Locale.ROOT), Asker.PERSON))
                .contains(made);
        assertThat(target.byId(link, made.externalId(), Asker.PERSON)).contains(made);
        Contact kept = books.contact(UUID.fromString(made.externalId()));
        assertThat(kept.addresses().get("POBOX").city()).isEqualTo("Nelson");
        assertThat(kept.addresses().get("STREET").city()).isEqualTo("Picton");
        assertThat(kept.phones().get("DEFAULT").number()).isEqualTo("+64 3 123 456");
        assertThat(kept.persons()).noneMatch(person -> person.includeInEmails());
        assertThat(kept.defaultCurrency()).isEqualTo("NZD");
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(target.byNumber(link, "LL-none", Asker.PERSON)).isEmpty();
        assertThat(target.byId(link, UUID.randomUUID().toString(), Asker.PERSON))
                .isEmpty();
        assertThat(standin.control().calls().entries()).hasSize(2);
        assertThat(target.byId(link, "LL-none", Asker.PERSON)).isEmpty();
        assertThat(target.byNumber(link, UUID.randomUUID().toString(), Asker.PERSON))
                .isEmpty();
        assertThat(standin.control().calls().entries())
                .as("what is none is not asked for")
                .hasSize(2);
    }

    @Test
    void aLookThatFailsIsNoAbsence() {
        created(create("key-1"));
        XeroFaults.of(standin, Faults.Kind.STATUS, "/Contacts/", 3, 500);
        assertThatThrownBy(() -> target.byNumber(link, number, Asker.PERSON))
                .isInstanceOf(LedgerTrouble.Unavailable.class);
    }

    @Test
    void archivedAndMergedContactsAreFound() {
        Contact winner = books.add(Contact.named("Winner " + kea));
        Contact loser = books.add(Contact.named("Loser " + kea).number(number));
        books.merge(loser, winner);
        assertThat(target.byNumber(link, number, Asker.BACKGROUND)).hasValueSatisfying(found -> {
            assertThat(found.status()).isEqualTo(PartyStatus.ARCHIVED);
            assertThat(found.mergedIntoExternalId()).isEqualTo(winner.id().toString());
        });
    }

    @ParameterizedTest
    @CsvSource({"DROP_AFTER, false, 1", "TRUNCATE, false, 1", "DROP_BEFORE, false, 0", "STATUS, true, 0"})
    void aWriteWithoutAClearAnswerIsSentOnceAndIsUnsure(Faults.Kind kind, boolean answered, int kept) {
        XeroFaults.of(standin, kind, "/Contacts", 1, 500);
        assertThat(create("key-1"))
                .isInstanceOfSatisfying(
                        Outcome.Unsure.class,
                        unsure -> assertThat(unsure.answered()).isEqualTo(answered));
        assertThat(puts()).isEqualTo(1);
        assertThat(numbered()).isEqualTo(kept);
        assertThat(target.byNumber(link, number, Asker.PERSON).isPresent()).isEqualTo(kept == 1);
        created(create("key-1"));
        assertThat(numbered()).as("the same key makes no second contact").isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"FAIL_BEFORE, 0", "FAIL_AFTER, 1"})
    void anErrorOfXerosOwnIsRepeatedForItsKeyAndNotForTheNext(Faults.Kind kind, int kept) {
        XeroFaults.of(standin, kind, "/Contacts", 1, 500);
        for (int i = 0; i < 2; i++) {
            assertThat(create("key-1"))
                    .isInstanceOfSatisfying(
                            Outcome.Unsure.class,
                            unsure -> assertThat(unsure.answered()).isTrue());
        }
        assertThat(target.byNumber(link, number, Asker.PERSON).isPresent()).isEqualTo(kept == 1);
        if (kept == 0) {
            created(create("key-2"));
        }
        assertThat(numbered()).isEqualTo(1);
    }

    @Test
    void aNumberThatIsTakenIsToBeLookedAt() {
        books.add(Contact.named("Made by another node of " + kea).number(number));
        assertThat(create("key-1"))
                .isInstanceOfSatisfying(
                        Outcome.Unsure.class,
                        unsure -> assertThat(unsure.words()).contains("number already"));
        assertThat(target.byNumber(link, number, Asker.PERSON))
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo("Made by another node of " + kea));
    }

    @Test
    void whatIsWrongWithAPartIsTold() {
        NewContact wrong = new NewContact(
                number,
                "Tui " + kea,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new PhoneData(PhoneKind.MOBILE, "1".repeat(51))),
                List.of(new AddressData(AddressKind.BILLING, null, null, null, null, null, null, null, null, "N2")),
                List.of());
        assertThat(target.create(link, wrong, "key-1", Asker.BACKGROUND))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Refusal.INVALID);
                    assertThat(refused.messages())
                            .hasSize(2)
                            .anySatisfy(words -> assertThat(words).contains("Country"));
                });
        assertThat(numbered()).isZero();
    }

    @Test
    void aWarningIsASuccess() {
        books.add(Contact.named("Tui of " + kea).taxNumber(contact.taxNumber()));
        assertThat(created(create("key-1")).taxNumber()).isEqualTo(contact.taxNumber());
    }

    @Test
    void anAccessTokenThatRanOutIsRenewedOnce() {
        standin.control().identity().expireAccessTokens();
        created(create("key-1"));
        assertThat(puts()).isEqualTo(2);
        assertThat(calls("POST /connect/token")).isEqualTo(1);
        assertThat(numbered()).isEqualTo(1);
    }

    @Test
    void aMinutesLimitIsWaitedForWithNothingCreated() {
        XeroFaults.status(
                standin, "/Contacts", 1, 429, null, Map.of("X-Rate-Limit-Problem", "minute", "Retry-After", "26"));
        assertThatThrownBy(() -> create("key-1")).isInstanceOf(LedgerTrouble.MustWait.class);
        assertThat(puts()).isEqualTo(1);
        assertThat(numbered()).isZero();
    }

    @Test
    void tooManyAtOnceIsTriedAgainSoon() {
        XeroFaults.status(standin, "/Contacts", 1, 429, null, Map.of("X-Rate-Limit-Problem", "concurrent"));
        created(create("key-1"));
        assertThat(puts()).isEqualTo(2);
    }

    @Test
    void aMissingRightIsToldAndLeavesTheLinkAsItIs() {
        XeroFaults.status(
                standin, "/Contacts", 1, 401, null, Map.of("WWW-Authenticate", "Bearer error=\"insufficient_scope\""));
        assertThatThrownBy(() -> create("key-1"))
                .isInstanceOf(LedgerTrouble.Refused.class)
                .hasMessageContaining("accounting.contacts")
                .hasMessageContaining("connecting to Xero again");
        created(create("key-1"));
    }

    @Test
    void anOrganisationThatTookTheGrantBackEndsTheLink() {
        standin.control().identity().disconnectTenant(books.organisation().id());
        assertThatThrownBy(() -> create("key-1")).isInstanceOf(LedgerTrouble.ReconnectNeeded.class);
        assertThat(numbered()).isZero();
        forget();
    }

    @Test
    void refusalsAreToldByKind() {
        books.add(Contact.named(contact.name().toUpperCase(Locale.ROOT)));
        assertThat(create("key-1")).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Refusal.NAME_TAKEN);
            assertThat(refused.messages()).singleElement().asString().contains("already assigned");
            assertThat(refused.answer().correlationId()).isNotBlank();
        });
        assertThat(target.create(link, named("Other"), "key-1" + number, Asker.PERSON))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.KEY_REUSED));
        assertThat(numbered()).isZero();
    }

    @Test
    void contactsAlikeAreFoundByOneCall() {
        books.add(Contact.named(kea + " Tours 2019"));
        books.add(Contact.named("Same e-mail of " + kea).email(contact.email().toUpperCase(Locale.ROOT)));
        books.add(Contact.named("Same account of " + kea)
                .accountNumber(contact.accountNumber().toLowerCase(Locale.ROOT)));
        books.add(Contact.named("Same tax number of " + kea).taxNumber(contact.taxNumber()));
        books.add(Contact.named("Same number of " + kea).number(number));
        books.archive(books.add(Contact.named((kea + " tours").toUpperCase(Locale.ROOT))));
        books.add(Contact.named("The Ltd"));
        assertThat(target.alike(link, contact, Asker.PERSON))
                .extracting(ContactData::name)
                .containsExactlyInAnyOrder(
                        kea + " Tours 2019",
                        "Same e-mail of " + kea,
                        "Same account of " + kea,
                        "Same tax number of " + kea,
                        "Same number of " + kea,
                        (kea + " tours").toUpperCase(Locale.ROOT));
        assertThat(standin.control().calls().entries()).hasSize(1);
    }

    @Test
    void amongManySimilarNamesTheSureOnesAreNotCut() {
        books.add(Contact.named("Old friend of " + kea).accountNumber(contact.accountNumber()));
        standin.control().advance(Duration.ofSeconds(1));
        for (int i = 0; i < 130; i++) {
            books.add(Contact.named(kea + " Tours " + i));
        }
        List<ContactData> alike = target.alike(link, contact, Asker.PERSON);
        assertThat(alike).extracting(ContactData::name).contains("Old friend of " + kea);
        assertThat(alike).hasSize(101);
        assertThat(standin.control().calls().entries()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Smith & Sons, Ltd.|Smith & Sons Incorporated|1",
                "The \"Blue\" Heron|The \"Blue\" Heron|2",
                "C:\\Temp Agency GmbH|C:\\Temp Agency GmbH|2",
                "Müller AG|müller|1"
            })
    void namesAreFoundWhateverIsInThem(String name, String stored, int calls) {
        books.archive(books.add(Contact.named(stored)));
        assertThat(target.alike(link, named(name), Asker.PERSON))
                .extracting(ContactData::name)
                .containsExactly(stored);
        assertThat(standin.control().calls().entries()).hasSize(calls);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{\"ErrorNumber\":16,\"Type\":\"QueryParseException\",\"Message\":\"Syntax error\"}",
                "400|{\"Type\":\"HighVolumeException\",\"Message\":\"not filtering efficiently\"}",
                "404|"
            })
    void aFilterThatXeroDoesNotTakeIsReplacedBySearchTerms(int status, String body) {
        XeroFaults.status(standin, "/Contacts", 1, status, body);
        for (int i = 0; i < 101; i++) {
            books.add(Contact.named(kea + " Tours " + i));
        }
        books.add(Contact.named(contact.name()));
        books.add(Contact.named("Same e-mail of " + kea).email(contact.email()));
        assertThat(target.alike(link, contact, Asker.PERSON))
                .extracting(ContactData::name)
                .contains("Same e-mail of " + kea, contact.name());
        assertThat(standin.control().calls().entries())
                .extracting(CallLog.Entry::query)
                .filteredOn(query -> query.contains("searchTerm"))
                .as("e-mail, number, core and, as the core has over a hundred, the name")
                .hasSize(4);
    }

    @Test
    void aFilterThatXeroFailsOnIsReplacedToo() {
        books.add(Contact.named(kea + " Tours"));
        XeroFaults.of(standin, Faults.Kind.STATUS, "/Contacts", 3, 500);
        assertThat(target.alike(link, contact, Asker.PERSON))
                .extracting(ContactData::name)
                .containsExactly(kea + " Tours");
    }

    @Test
    void noAnswerToASearchIsNotTakenForNobodyAlike() {
        XeroFaults.of(standin, Faults.Kind.DROP_BEFORE, "/Contacts", 20, 0);
        assertThatThrownBy(() -> target.alike(link, contact, Asker.PERSON))
                .isInstanceOf(LedgerTrouble.Unavailable.class);
    }
}
