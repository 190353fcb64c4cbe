package app.ledgerlink.xerostandin;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.http.Faults.Fault;
import app.ledgerlink.xerostandin.http.Faults.Kind;
import app.ledgerlink.xerostandin.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the books refuse of a contact that is written, and how they fail (facts 2.8 and 3). */
class ContactRulesFlowTest {
    private static final String NONE = "00000000-0000-0000-0000-000000000000";
    private static XeroStandin standin;
    private Visitor visitor;
    private Books books;

    @BeforeAll
    static void start() {
        standin = XeroStandin.start(Options.forTest("empty", Visitor.REDIRECT).withLimits(false));
    }

    @AfterAll
    static void stop() {
        standin.close();
    }

    @BeforeEach
    void fresh() throws Exception {
        standin.control().load("empty");
        visitor = new Visitor(standin).login(standin);
        books = standin.control().shelf().all().get(0);
    }

    private HttpResponse<String> put(String members, String... headers) throws Exception {
        return visitor.send(
                "PUT", "Contacts?summarizeErrors=False", "{\"Contacts\":[{\"Name\":\"Kea\"" + members + "}]}", headers);
    }

    private static JsonNode one(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.MAPPER.readTree(answer.body()).path("Contacts").get(0);
    }

    private static List<String> errors(JsonNode element) {
        return element.path("ValidationErrors").findValuesAsText("Message");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Phones|PhoneType|MOBILE|PhoneNumber|51",
                "Phones|PhoneType|DEFAULT|PhoneAreaCode|11",
                "Phones|PhoneType|DDI|PhoneCountryCode|21",
                "Addresses|AddressType|POBOX|AddressLine4|501",
                "Addresses|AddressType|STREET|City|256",
                "Addresses|AddressType|STREET|Region|256",
                "Addresses|AddressType|STREET|AttentionTo|256",
                "Addresses|AddressType|STREET|PostalCode|51",
                "Addresses|AddressType|STREET|Country|51"
            })
    void aPartThatIsTooLongCarriesItsOwnError(String list, String typeName, String type, String field, int length)
            throws Exception {
        var part = ",\"%s\":[{\"%s\":\"%s\",\"%s\":\"%s\"}]";
        var refused = one(put(part.formatted(list, typeName, type, field, "x".repeat(length))));
        assertThat(refused.path("ContactID").asText()).isEqualTo(NONE);
        assertThat(refused.path("StatusAttributeString").asText()).isEqualTo("ERROR");
        assertThat(refused.path("HasValidationErrors").asBoolean()).isTrue();
        assertThat(errors(refused)).as("of the contact itself").isEmpty();
        refused.path(list)
                .forEach(slot -> assertThat(errors(slot))
                        .hasSize(slot.path(typeName).asText().equals(type) ? 1 : 0)
                        .allSatisfy(words -> assertThat(words).contains(field)));
        assertThat(books.contacts()).isEmpty();
        assertThat(one(put(part.formatted(list, typeName, type, field, "x".repeat(length - 1))))
                        .path("StatusAttributeString")
                        .asText())
                .isEqualTo("OK");
    }

    @ParameterizedTest
    @CsvSource({"New Zealand, true", "Côte d'Ivoire, true", "N2, false", "NZ (South), false"})
    void countriesAreLetters(String country, boolean taken) throws Exception {
        var answer = one(put(",\"Addresses\":[{\"AddressType\":\"POBOX\",\"Country\":\"" + country + "\"}]"));
        assertThat(answer.path("StatusAttributeString").asText()).isEqualTo(taken ? "OK" : "ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jörg@kea.example", "no", "a b@kea.example", "a@kea"})
    void addressesOfMailAreChecked(String email) throws Exception {
        assertThat(errors(one(put(",\"EmailAddress\":\"" + email + "\""))))
                .containsExactly("Email address must be valid.");
        var person = one(put(",\"ContactPersons\":[{\"FirstName\":\"Bo\"},{\"EmailAddress\":\"" + email + "\"}]"));
        assertThat(errors(person.path("ContactPersons").get(0))).isEmpty();
        assertThat(errors(person.path("ContactPersons").get(1))).containsExactly("Email address must be valid.");
    }

    @Test
    void anOutsideNumberIsNotGivenTwice() throws Exception {
        var first = one(put(",\"ContactNumber\":\"LL-1\""));
        var second = visitor.send(
                "PUT",
                "Contacts?summarizeErrors=false",
                "{\"Contacts\":[{\"Name\":\"Tui\",\"ContactNumber\":\"ll-1\"}]}");
        assertThat(errors(one(second)))
                .containsExactly("The contact number ll-1 is already assigned to another contact.");
        books.archive(books.contact(UUID.fromString(first.path("ContactID").asText())));
        var third = visitor.send(
                "PUT",
                "Contacts?summarizeErrors=false",
                "{\"Contacts\":[{\"Name\":\"Tui\",\"ContactNumber\":\"LL-1\"}]}");
        assertThat(errors(one(third))).singleElement().asString().contains("matched an archived contact");
        assertThat(books.contacts()).hasSize(1);
    }

    @Test
    void onlyCurrenciesOfTheOrganisationAreTaken() throws Exception {
        assertThat(errors(one(put(",\"DefaultCurrency\":\"XAU\""))))
                .singleElement()
                .asString()
                .contains("XAU");
        var own = books.organisation().baseCurrency();
        assertThat(one(put(",\"DefaultCurrency\":\"" + own + "\""))
                        .path("DefaultCurrency")
                        .asText())
                .isEqualTo(own);
    }

    @Test
    void anAccountNumberBelongsToOneActiveContact() throws Exception {
        books.add(Contact.named("Tui").accountNumber("T1").status("ARCHIVED"));
        assertThat(errors(one(put(",\"AccountNumber\":\"t1\"")))).isEmpty();
        books.add(Contact.named("Kaka").accountNumber("K1"));
        assertThat(errors(one(put(",\"AccountNumber\":\"k1\""))))
                .containsExactly("The Account Number already exists. Please enter a different Account Number.");
    }

    @Test
    void aWarningIsASuccess() throws Exception {
        books.add(Contact.named("Tui").taxNumber("12-3"));
        var made = one(put(",\"TaxNumber\":\"12-3\",\"IsCustomer\":true"));
        assertThat(made.path("StatusAttributeString").asText()).isEqualTo("WARNING");
        assertThat(made.path("HasValidationErrors").asBoolean()).isFalse();
        assertThat(made.path("Warnings").findValuesAsText("Message")).hasSize(1);
        assertThat(made.path("IsCustomer").asBoolean()).isFalse();
        assertThat(made.path("Addresses").findValuesAsText("AddressType")).containsExactly("STREET", "POBOX");
        assertThat(books.contacts()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"FAIL_BEFORE, 0", "FAIL_AFTER, 1"})
    void aFailureOfItsOwnIsGivenAgainForTheSameKey(Kind kind, int kept) throws Exception {
        standin.control().faults().plan(Fault.of(kind, "/Contacts", 1));
        assertThat(put("", "Idempotency-Key", "k1").statusCode()).isEqualTo(500);
        assertThat(books.contacts()).hasSize(kept);
        var again = put("", "Idempotency-Key", "k1");
        assertThat(again.statusCode()).isEqualTo(500);
        assertThat(again.body()).contains("UnknownErrorException");
        assertThat(one(put("", "Idempotency-Key", "k2"))
                        .path("StatusAttributeString")
                        .asText())
                .isEqualTo(kept == 1 ? "ERROR" : "OK");
        assertThat(books.contacts()).hasSize(1);
    }

    @Test
    void findsByAccountAndTaxNumberAndFailsOnMethodsOfSomeFields() throws Exception {
        books.add(Contact.named("Kea").accountNumber("K1"));
        books.add(Contact.named("Tui").taxNumber("12-3"));
        var found = visitor.json("Contacts?page=1&where=AccountNumber==%22k1%22%20OR%20TaxNumber==%2212-3%22");
        assertThat(found.path("Contacts")).hasSize(2);
        assertThat(visitor.get("Contacts?where=BankAccountDetails.EndsWith(%221%22)")
                        .statusCode())
                .isEqualTo(500);
        assertThat(visitor.get("Contacts?where=BankAccountDetails==%221%22").statusCode())
                .isEqualTo(200);
    }
}
