package app.ledgerlink.creations;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.LedgerRecord.AddressData;
import app.ledgerlink.books.LedgerRecord.AddressKind;
import app.ledgerlink.books.LedgerRecord.PersonData;
import app.ledgerlink.books.LedgerRecord.PhoneData;
import app.ledgerlink.books.LedgerRecord.PhoneKind;
import app.ledgerlink.books.NewContact;
import app.ledgerlink.creations.ContactDraft.Field;
import app.ledgerlink.creations.ContactDraft.SourceKind;
import app.ledgerlink.creations.ContactDraft.Value;
import app.ledgerlink.creations.Drafts.Drafted;
import app.ledgerlink.customers.Address;
import app.ledgerlink.customers.CustomerDetails.Person;
import app.ledgerlink.sync.SyncSettings.Direction;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftsTest {

    private static final Person ANA = Facts.person(1, "Ana", "Reid", "ana@harbour.example");
    private static final Person BEN = Facts.person(2, "Ben", "Hale", null);

    private static Value value(Drafted drafted, Field field) {
        return drafted.draft().values().stream()
                .filter(v -> v.field() == field)
                .findFirst()
                .orElse(null);
    }

    @Test
    void anIndividualSendsItsOwnNameNumbersAndAddresses() {
        Drafted drafted =
                Drafts.of(Facts.individual("Mia Cole", "Mia", "Cole", "mia@cole.example"), Facts.ID, null, Facts.BOOKS);
        assertThat(drafted.draft().problems()).isEmpty();
        NewContact sent = drafted.contact();
        assertThat(sent.name()).isEqualTo("Mia Cole");
        assertThat(sent.firstName()).isEqualTo("Mia");
        assertThat(sent.lastName()).isEqualTo("Cole");
        assertThat(sent.email()).isEqualTo("mia@cole.example");
        assertThat(sent.contactNumber()).isEqualTo("LL-0193F3A00000700080000000 0000000A".replace(" ", ""));
        assertThat(sent.currency()).isEqualTo("NZD");
        assertThat(sent.phones())
                .containsExactly(
                        new PhoneData(PhoneKind.MAIN, "04 555 0111"), new PhoneData(PhoneKind.MOBILE, "021 555 0112"));
        assertThat(sent.addresses()).containsExactly(data(AddressKind.BILLING, Facts.BILLING));
        assertThat(sent.people()).isEmpty();
        assertThat(drafted.draft().values())
                .filteredOn(v -> v.source().kind() == SourceKind.CONTACT)
                .allSatisfy(v -> assertThat(v.source().id()).isEqualTo(Facts.ID));
    }

    @Test
    void aCompanySendsItsAddressesAndItsFirstPerson() {
        Drafted drafted = Drafts.of(Facts.company("info@harbour.example", ANA, BEN), null, null, Facts.BOOKS);
        NewContact sent = drafted.contact();
        assertThat(sent.name()).isEqualTo("Harbour Cafe Ltd");
        assertThat(sent.firstName()).isEqualTo("Ana");
        assertThat(sent.email()).isEqualTo("info@harbour.example");
        assertThat(sent.accountNumber()).isEqualTo("HC-1");
        assertThat(sent.taxNumber()).isEqualTo("123-456-789");
        assertThat(sent.phones())
                .containsExactly(
                        new PhoneData(PhoneKind.MAIN, "+64 4 555 0100"),
                        new PhoneData(PhoneKind.DIRECT, "04 555 0201"),
                        new PhoneData(PhoneKind.MOBILE, "021 555 0301"));
        assertThat(sent.addresses())
                .containsExactly(data(AddressKind.BILLING, Facts.BILLING), data(AddressKind.SHIPPING, Facts.SHIPPING));
        assertThat(sent.people()).containsExactly(new PersonData("Ben", "Hale", null));
        assertThat(value(drafted, Field.BILLING_ADDRESS).address()).isEqualTo(Facts.BILLING);
        assertThat(value(drafted, Field.BILLING_ADDRESS).value())
                .isEqualTo("Accounts, PO Box 7, Wellington, 6011, New Zealand");
        assertThat(value(drafted, Field.BILLING_ADDRESS).source().kind()).isEqualTo(SourceKind.COMPANY);
        assertThat(value(drafted, Field.MOBILE).source().id()).isEqualTo(ANA.id());
        assertThat(drafted.draft().notes())
                .anySatisfy(n -> assertThat(n).contains("Ana Reid"))
                .anySatisfy(n -> assertThat(n).contains("website and notes"));
    }

    @Test
    void theContactFromWhosePageItWasAskedForIsThePerson() {
        Drafted drafted = Drafts.of(Facts.company(null, ANA, BEN), BEN.id(), null, Facts.BOOKS);
        assertThat(drafted.contact().lastName()).isEqualTo("Hale");
        assertThat(drafted.contact().email()).isNull();
        assertThat(drafted.contact().people()).containsExactly(new PersonData("Ana", "Reid", "ana@harbour.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "info@harbour.example, info@harbour.example, COMPANY",
        ", ana@harbour.example, CONTACT",
    })
    void theEmailIsTheCompanysOrElseThePersons(String company, String sent, SourceKind from) {
        Drafted drafted = Drafts.of(Facts.company(company, ANA), null, null, Facts.BOOKS);
        assertThat(value(drafted, Field.EMAIL).value()).isEqualTo(sent);
        assertThat(value(drafted, Field.EMAIL).source().kind()).isEqualTo(from);
    }

    @Test
    void aCompanyWithoutPeopleSendsNone() {
        NewContact sent =
                Drafts.of(Facts.company(null), Facts.ID, null, Facts.BOOKS).contact();
        assertThat(sent.firstName()).isNull();
        assertThat(sent.lastName()).isNull();
        assertThat(sent.people()).isEmpty();
        assertThat(sent.phones()).hasSize(1);
    }

    @Test
    void peopleBeyondWhatXeroTakesAreNamedAsLeftOut() {
        Person[] eight = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> Facts.person(i, "P", "No" + i, null))
                .toArray(Person[]::new);
        Drafted drafted = Drafts.of(Facts.company(null, eight), null, null, Facts.BOOKS);
        assertThat(drafted.contact().people())
                .extracting(PersonData::lastName)
                .containsExactly("No2", "No3", "No4", "No5", "No6");
        assertThat(drafted.draft().notes())
                .anySatisfy(n -> assertThat(n).contains("P No7, P No8").doesNotContain("No6"));
        assertThat(drafted.draft().values())
                .filteredOn(v -> v.field() == Field.PERSON)
                .hasSize(5);
    }

    @Test
    void theCurrencyIsTheChosenOneOrTheOrganisations() {
        CustomerFacts company = Facts.company(null);
        assertThat(Drafts.of(company, null, "USD", Facts.BOOKS).contact().currency())
                .isEqualTo("USD");
        assertThat(value(Drafts.of(company, null, "USD", Facts.BOOKS), Field.CURRENCY)
                        .source()
                        .kind())
                .isEqualTo(SourceKind.CHOICE);
        Books unread = new Books(
                UUID.randomUUID(),
                Facts.ID,
                "xero",
                "Xero",
                null,
                null,
                null,
                "CONNECTED",
                Direction.BOTH,
                true,
                Facts.LIMITS);
        assertThat(Drafts.of(company, null, null, unread).contact().currency()).isNull();
        assertThat(value(Drafts.of(company, null, null, unread), Field.CURRENCY))
                .isNull();
    }

    private static AddressData data(AddressKind kind, Address a) {
        return new AddressData(
                kind,
                a.attentionTo(),
                a.line1(),
                a.line2(),
                a.line3(),
                a.line4(),
                a.city(),
                a.region(),
                a.postalCode(),
                a.country());
    }
}
