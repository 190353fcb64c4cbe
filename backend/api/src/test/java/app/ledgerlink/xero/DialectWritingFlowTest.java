package app.ledgerlink.xero;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerTarget.Asker;
import app.ledgerlink.books.LedgerTarget.Outcome;
import app.ledgerlink.shared.TestsReachEverything;
import app.ledgerlink.testing.Eventually;
import app.ledgerlink.testing.XeroFaults;
import app.ledgerlink.xerostandin.accounting.Dialect;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.http.Faults.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking and writing where Xero answers in another way than the usual. */
@QuarkusTest
class DialectWritingFlowTest extends WritingFlow {

    private void speak(Dialect dialect) {
        standin.control().dialect(dialect);
    }

    @AfterEach
    void usual() {
        speak(Dialect.USUAL);
    }

    private int sent() {
        return standin.control().calls().entries().size();
    }

    @Test
    void whatTheFilterRefusesIsLeftOutAndNotAskedForAgain() {
        books.add(Contact.named("Same account of " + kea).accountNumber(contact.accountNumber()));
        speak(Dialect.USUAL.withRefusedFields(Set.of("TaxNumber")));
        ConnectionRef own = linkOfThisTest();
        for (int calls = 2; calls <= 3; calls++) {
            assertThat(target.alike(own, contact, Asker.PERSON))
                    .extracting(ContactData::name)
                    .containsExactly("Same account of " + kea);
            assertThat(sent()).isEqualTo(calls);
        }
    }

    @Test
    void aFilterThatTakesOneFieldOnlyStillFindsTheAccountNumber() {
        books.add(Contact.named("Same account of " + kea).accountNumber(contact.accountNumber()));
        books.add(Contact.named("Same e-mail of " + kea).email(contact.email()));
        speak(Dialect.USUAL.withRefusedFields(Set.of("Name", "EmailAddress", "ContactNumber")));
        assertThat(target.alike(linkOfThisTest(), contact, Asker.PERSON))
                .extracting(ContactData::name)
                .containsExactlyInAnyOrder("Same account of " + kea, "Same e-mail of " + kea);
    }

    @Test
    void aRefusalOfAnyKindIsTakenForOneOfTheFilter() {
        books.add(Contact.named(kea + " Tours"));
        XeroFaults.status(
                standin,
                "/Contacts",
                3,
                400,
                "{\"ErrorNumber\":10,\"Type\":\"ValidationException\",\"Message\":\"?\"}");
        assertThat(target.alike(linkOfThisTest(), contact, Asker.PERSON))
                .extracting(ContactData::name)
                .containsExactly(kea + " Tours");
    }

    @ParameterizedTest
    @CsvSource({"false, ", "false, 30", "true, 30"})
    void contactsAlikeAreFoundOnAnyPages(boolean pagination, Integer size) {
        books.add(Contact.named("Old friend of " + kea).accountNumber(contact.accountNumber()));
        for (int i = 0; i < 130; i++) {
            books.add(Contact.named(kea + " Tours " + i));
        }
        Dialect dialect = Dialect.USUAL.withPageSize(size);
        speak(pagination ? dialect : dialect.withoutPagination());
        assertThat(target.alike(link, contact, Asker.PERSON))
                .extracting(ContactData::name)
                .contains("Old friend of " + kea)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404})
    void aNumberThatNobodyHasIsAbsentHoweverThatIsSaid(int status) {
        speak(Dialect.USUAL.withMissing(status));
        assertThat(target.byNumber(link, number, Asker.PERSON)).isEmpty();
        created(create("k"));
        assertThat(target.byNumber(link, number, Asker.PERSON)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whereThePathTakesNoNumberTheFilterIsAsked(boolean archived) {
        Contact there = books.add(Contact.named("Numbered " + kea).number(number));
        if (archived) {
            books.archive(there);
        }
        XeroFaults.status(standin, "/Contacts/" + number, 1, 400, "{\"Message\":\"no GUID\"}");
        assertThat(target.byNumber(link, number, Asker.PERSON))
                .get()
                .extracting(ContactData::externalId)
                .isEqualTo(there.id().toString());
    }

    @Test
    void aRepeatedRequestThatXeroIsStillAtWorkOnHasNoAnswerYet() throws Exception {
        speak(Dialect.USUAL.withBusyKeys());
        standin.control().faults().plan(Fault.slow(1500, "/Contacts", 1));
        CompletableFuture<Outcome> first =
                CompletableFuture.supplyAsync(TestsReachEverything.asOwner(() -> create("k")));
        Eventually.until(() -> numbered() == 1);
        assertThat(create("k"))
                .isInstanceOfSatisfying(
                        Outcome.Unsure.class,
                        unsure -> assertThat(unsure.answered()).isFalse());
        created(first.get());
        created(create("k"));
        assertThat(numbered()).isEqualTo(1);
    }
}
