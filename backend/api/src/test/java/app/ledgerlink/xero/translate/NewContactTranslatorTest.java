package app.ledgerlink.xero.translate;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.LedgerRecord.AddressData;
import app.ledgerlink.books.LedgerRecord.AddressKind;
import app.ledgerlink.books.LedgerRecord.PersonData;
import app.ledgerlink.books.LedgerRecord.PhoneData;
import app.ledgerlink.books.LedgerRecord.PhoneKind;
import app.ledgerlink.books.NewContact;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewContactTranslatorTest {

    private static String sent(NewContact contact) {
        return new String(NewContactTranslator.translate(contact, "NZ").body());
    }

    private static void assertSent(NewContact contact, String expected) throws IOException {
        ObjectMapper json = new ObjectMapper(new JsonFactory());
        assertThat(json.readTree(sent(contact))).isEqualTo(json.readTree("{\"Contacts\":[" + expected + "]}"));
    }

    @Test
    void everythingHasItsPlace() throws IOException {
        NewContact contact = new NewContact(
                "LL-01",
                "Kea Tours",
                "Ana",
                "Rea",
                "ana@kea.nz",
                "K1",
                "12-3",
                "NZD",
                List.of(
                        new PhoneData(PhoneKind.MAIN, "03 471 7890"),
                        new PhoneData(PhoneKind.DIRECT, "1"),
                        new PhoneData(PhoneKind.MOBILE, "2"),
                        new PhoneData(PhoneKind.FAX, "3")),
                List.of(
                        new AddressData(
                                AddressKind.BILLING, "Ana", "1", "2", "3", "4", "Nelson", "Tasman", "7010", "NZ"),
                        new AddressData(AddressKind.SHIPPING, null, "Pier", null, null, null, null, null, null, null)),
                List.of(new PersonData("Bo", null, "bo@kea.nz")));
        assertSent(contact, """
                {"Name":"Kea Tours","ContactNumber":"LL-01","AccountNumber":"K1","FirstName":"Ana","LastName":"Rea",
                 "EmailAddress":"ana@kea.nz","TaxNumber":"12-3","DefaultCurrency":"NZD",
                 "ContactPersons":[{"FirstName":"Bo","EmailAddress":"bo@kea.nz","IncludeInEmails":false}],
                 "Addresses":[
                  {"AddressType":"POBOX","AttentionTo":"Ana","AddressLine1":"1","AddressLine2":"2","AddressLine3":"3",
                   "AddressLine4":"4","City":"Nelson","Region":"Tasman","PostalCode":"7010","Country":"NZ"},
                  {"AddressType":"STREET","AddressLine1":"Pier"}],
                 "Phones":[{"PhoneType":"DEFAULT","PhoneNumber":"471 7890","PhoneAreaCode":"3","PhoneCountryCode":"64"},{"PhoneType":"DDI","PhoneNumber":"1"},
                  {"PhoneType":"MOBILE","PhoneNumber":"2"},{"PhoneType":"FAX","PhoneNumber":"3"}]}
                """);
        assertThat(sent(contact)).as("the same key needs the same bytes").isEqualTo(sent(contact));
    }

    @Test
    void whatIsNotThereIsNotSent() throws IOException {
        assertSent(
                new NewContact("LL-01", "Kea", null, null, null, null, null, null, List.of(), List.of(), List.of()),
                "{\"Name\":\"Kea\",\"ContactNumber\":\"LL-01\"}");
    }
}
