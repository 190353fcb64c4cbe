package app.ledgerlink.xero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerTarget.Asker;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.testing.XeroFaults;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.http.CallLog;
import app.ledgerlink.xerostandin.http.Faults;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looking in the books for contacts like one that is to be created. */
@QuarkusTest
class AlikeFlowTest extends WritingFlow {

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
        int tries = status == 404 ? 2 : 1; // an absent list is looked at once more
        XeroFaults.status(standin, "/Contacts", 3 * tries, status, body);
        for (int i = 0; i < 101; i++) {
            books.add(Contact.named(kea + " Tours " + i));
        }
        books.add(Contact.named(contact.name()));
        books.add(Contact.named("Same e-mail of " + kea).email(contact.email()));
        assertThat(target.alike(linkOfThisTest(), contact, Asker.PERSON))
                .extracting(ContactData::name)
                .contains("Same e-mail of " + kea, contact.name());
        assertThat(standin.control().calls().entries())
                .extracting(CallLog.Entry::query)
                .filteredOn(query -> query.contains("searchTerm"))
                .as("e-mail, number, core and, as the core has over a hundred, the name")
                .hasSize(4);
    }

    @Test
    void anOddNameSwitchesTheFilterOffForNobodyElse() {
        books.add(Contact.named("Same account of " + kea).accountNumber(contact.accountNumber()));
        ConnectionRef own = linkOfThisTest();
        XeroFaults.status(standin, "/Contacts", 1, 400, "{\"Type\":\"QueryParseException\",\"Message\":\"Syntax\"}");
        assertThat(target.alike(own, named("Odd " + kea), Asker.PERSON)).isEmpty();
        assertThat(target.alike(own, contact, Asker.PERSON))
                .extracting(ContactData::name)
                .containsExactly("Same account of " + kea);
    }

    @Test
    void aNumberThatMoreThanAThousandShareIsNoFilterThatIsNotMinded() {
        for (int i = 0; i < 1100; i++) {
            books.add(Contact.named(i + " shares with " + kea).taxNumber(contact.taxNumber()));
        }
        assertThat(target.alike(link, contact, Asker.PERSON)).hasSize(1100);
        assertThat(standin.control().calls().entries())
                .as("similar names, and two pages")
                .hasSize(3)
                .noneMatch(call -> call.query().contains("searchTerm"));
    }

    @Test
    void aFilterThatIsNotMindedIsReplacedAndAskedAgainNextTime() {
        books.add(Contact.named("Same account of " + kea).accountNumber(contact.accountNumber()));
        ConnectionRef own = linkOfThisTest();
        String others = IntStream.range(0, 1000)
                .mapToObj(i -> "{\"ContactID\":\"" + new UUID(7, i) + "\",\"Name\":\"Nobody " + i + "\"}")
                .collect(Collectors.joining(","));
        XeroFaults.status(
                standin,
                "/Contacts",
                3,
                200,
                "{\"pagination\":{\"pageCount\":9,\"itemCount\":9000},\"Contacts\":[" + others + "]}");
        assertThat(target.alike(own, contact, Asker.PERSON))
                .as("terms find no account number")
                .isEmpty();
        standin.control().calls().clear();
        assertThat(target.alike(own, contact, Asker.PERSON))
                .extracting(ContactData::name)
                .containsExactly("Same account of " + kea);
        assertThat(standin.control().calls().entries()).hasSize(1);
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
