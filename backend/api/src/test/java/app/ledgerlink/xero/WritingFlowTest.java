package app.ledgerlink.xero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ledgerlink.books.LedgerRecord.AddressData;
import app.ledgerlink.books.LedgerRecord.AddressKind;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.LedgerRecord.PhoneData;
import app.ledgerlink.books.LedgerRecord.PhoneKind;
import app.ledgerlink.books.LedgerTarget.Asker;
import app.ledgerlink.books.LedgerTarget.Outcome;
import app.ledgerlink.books.LedgerTarget.Refusal;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.books.NewContact;
import app.ledgerlink.testing.XeroFaults;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.http.Faults;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Creating contacts in the books. */
@QuarkusTest
class WritingFlowTest extends WritingFlow {

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
}
