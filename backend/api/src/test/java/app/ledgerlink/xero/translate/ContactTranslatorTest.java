package app.ledgerlink.xero.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ledgerlink.books.LedgerRecord.AddressKind;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.LedgerRecord.PersonData;
import app.ledgerlink.books.LedgerRecord.PhoneData;
import app.ledgerlink.books.LedgerRecord.PhoneKind;
import app.ledgerlink.xero.wire.WireContact;
import app.ledgerlink.xero.wire.WirePage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTranslatorTest {

    private static final Instant ANSWERED = Instant.parse("2026-05-01T10:00:00Z");

    private static ContactData translate(String fields) {
        return translate(fields, new Guesses());
    }

    private static ContactData translate(String fields, Guesses guesses) {
        String body = "{\"Contacts\":[{\"ContactID\":\"c0000000-0000-4000-8000-000000000001\""
                + (fields.isEmpty() ? "" : "," + fields) + "}]}";
        try {
            WirePage<WireContact> page =
                    WirePage.read(body.getBytes(StandardCharsets.UTF_8), "Contacts", WireContact.class);
            return ContactTranslator.translate(page.elements().get(0).value(), ANSWERED, "NZ", guesses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void addressesAndPhonesGoByTypeAndHaveOneOrder() {
        ContactData contact = translate("""
                "Addresses":[{"AddressType":"STREET","City":"Leeds"},{"AddressType":"DELIVERY","City":"Nowhere"},
                  {"AddressType":"POBOX","AddressLine1":"PO Box 1","AttentionTo":"Accounts"}],
                "Phones":[{"PhoneType":"FAX","PhoneNumber":""},{"PhoneType":"MOBILE","PhoneNumber":"1 234"},
                  {"PhoneType":"DDI","PhoneNumber":"99"},{"PhoneType":"PAGER","PhoneNumber":"5"},
                  {"PhoneType":"DEFAULT","PhoneNumber":"5550100","PhoneAreaCode":"09","PhoneCountryCode":"64"}]""");
        assertThat(contact.addresses())
                .extracting(a -> a.kind())
                .containsExactly(AddressKind.BILLING, AddressKind.SHIPPING);
        assertThat(contact.addresses().get(0).line1()).isEqualTo("PO Box 1");
        assertThat(contact.addresses().get(0).attentionTo()).isEqualTo("Accounts");
        assertThat(contact.phones())
                .containsExactly(
                        new PhoneData(PhoneKind.MAIN, "+64 9 555 0100"),
                        new PhoneData(PhoneKind.DIRECT, "99"),
                        new PhoneData(PhoneKind.MOBILE, "1 234"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "c0000000-0000-4000-8000-000000000001",
                "C0000000-0000-4000-8000-000000000001",
                ""
            })
    void anIdThatStandsForNoneIsNoMerge(String mergedTo) {
        assertThat(translate("\"MergedToContactID\":\"" + mergedTo + "\"").mergedIntoExternalId())
                .isNull();
    }

    @Test
    void namesOfKindsAreTakenInAnyCase() {
        ContactData contact = translate("""
                "ContactStatus":"Archived","Addresses":[{"AddressType":"PoBox","City":"Leeds"}],
                "Phones":[{"PhoneType":"Default","PhoneNumber":"1"}],"Balances":[],"IsCustomer":"true\"""");
        assertThat(contact.status()).isEqualTo(PartyStatus.ARCHIVED);
        assertThat(contact.addresses()).hasSize(1);
        assertThat(contact.phones()).hasSize(1);
        assertThat(contact.customer()).isTrue();
        assertThat(contact.outstanding()).isNull();
    }

    @Test
    void slotsWithoutContentAreNone() {
        ContactData contact = translate("""
                "Addresses":[{"AddressType":"POBOX"},{"AddressType":"STREET","City":"","Country":null}],
                "Phones":[{"PhoneType":"DEFAULT","PhoneCountryCode":"64"}],
                "ContactPersons":[{"FirstName":"","LastName":null},{"FirstName":"Mo","EmailAddress":"mo@example.org"}],
                "EmailAddress":"","Balances":{}""");
        assertThat(contact.addresses()).isEmpty();
        assertThat(contact.phones()).isEmpty();
        assertThat(contact.people()).containsExactly(new PersonData("Mo", null, "mo@example.org"));
        assertThat(contact.email()).isNull();
        assertThat(contact.outstanding()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, ACTIVE", "ARCHIVED, ARCHIVED", "GDPRREQUEST, ERASED", "SOMETHINGNEW, ACTIVE"})
    void statusByName(String wire, PartyStatus expected) {
        assertThat(translate("\"ContactStatus\":\"" + wire + "\"").status()).isEqualTo(expected);
    }

    @Test
    void carriesBalancesFlagsAndMerge() {
        ContactData contact = translate("""
                "Name":"Ada Ltd","IsCustomer":true,"IsSupplier":false,"MergedToContactID":"c2",
                "Balances":{"AccountsReceivable":{"Outstanding":760.00,"Overdue":920.00}},
                "UpdatedDateUTC":"/Date(1488338552390+0000)/\"""");
        assertThat(contact.customer()).isTrue();
        assertThat(contact.supplier()).isFalse();
        assertThat(contact.mergedIntoExternalId()).isEqualTo("c2");
        assertThat(contact.outstanding()).isEqualByComparingTo(new BigDecimal("760"));
        assertThat(contact.updatedAt()).isEqualTo(Instant.parse("2017-03-01T03:22:32.390Z"));
    }

    @Test
    void oneWithoutANamePassesOn() {
        assertThat(translate("").name()).isEmpty();
        assertThat(translate("").updatedAt()).isEqualTo(ANSWERED);
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "ACTIVE, ''",
        "archived, ''",
        "SOMETHINGNEW, 'ContactStatus: Its status SOMETHINGNEW is not known, so it counts as active.'"
    })
    void aStatusThatIsGuessedIsSaid(String wire, String guess) {
        Guesses guesses = new Guesses();
        translate("\"ContactStatus\":\"" + wire + "\"", guesses);
        assertThat(guesses.none() ? "" : guesses.field() + ": " + guesses.inWords())
                .isEqualTo(guess);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "12", "\"not-an-id\"", "\"c1\""})
    void oneWithoutAnIdIsUnreadable(String id) {
        assertThatThrownBy(() -> translate("\"ContactID\":" + id))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.field()).isEqualTo("ContactID"));
    }
}
