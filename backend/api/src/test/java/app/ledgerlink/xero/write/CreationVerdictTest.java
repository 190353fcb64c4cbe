package app.ledgerlink.xero.write;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.LedgerTarget.Outcome;
import app.ledgerlink.books.LedgerTarget.Refusal;
import app.ledgerlink.books.NewContact;
import app.ledgerlink.xero.http.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers in the shapes that Xero has been seen to give. */
class CreationVerdictTest {

    private static final String ID = "\"ContactID\":\"5b96e86b-418e-48e8-8949-308c14aec278\"";
    private static final String NO_ID = "\"ContactID\":\"00000000-0000-0000-0000-000000000000\"";
    private static final String OURS = "\"Name\":\"Kea Tours Ltd\",\"ContactNumber\":\"LL-01\"";
    private static final NewContact ASKED = new NewContact(
            "LL-01", "Kea Tours Ltd", null, null, null, null, null, null, List.of(), List.of(), List.of());

    private static Outcome of(Integer status, String body) {
        return CreationVerdict.of(
                ASKED, new Reply(status, body.getBytes(StandardCharsets.UTF_8), "c-1"), Instant.EPOCH, null);
    }

    private static Outcome listed(String members) {
        return of(200, "{\"Status\":\"OK\",\"Contacts\":[{" + members + "}]}");
    }

    private static Outcome.Refused refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return (Outcome.Refused) outcome;
    }

    private static Outcome.Unsure unsure(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Unsure.class);
        return (Outcome.Unsure) outcome;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"StatusAttributeString\":\"OK\",\"HasValidationErrors\":false,\"ValidationErrors\":[]",
                "\"StatusAttributeString\":\"WARNING\",\"Warnings\":[{\"Message\":\"Something is odd\"}]",
                "\"Phones\":[{\"PhoneType\":\"DEFAULT\",\"PhoneNumber\":\"1\",\"ValidationErrors\":[]}]"
            })
    void aContactWithAnIdAndNothingWrongIsCreated(String more) {
        Outcome outcome = listed(ID + "," + OURS + "," + more);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Created.class, created -> {
            assertThat(created.contact().externalId()).isEqualTo("5b96e86b-418e-48e8-8949-308c14aec278");
            assertThat(created.contact().contactNumber()).isEqualTo("LL-01");
            assertThat(created.answer().status()).isEqualTo(200);
            assertThat(created.answer().correlationId()).isEqualTo("c-1");
            assertThat(created.answer().text()).contains("Kea Tours");
        });
    }

    @Test
    void blanksAndCaseMayDifferInTheName() {
        assertThat(listed(ID + ",\"Name\":\" KEA  Tours Ltd\",\"ContactNumber\":\"ll-01\""))
                .isInstanceOf(Outcome.Created.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NO_ID + "," + OURS,
                OURS,
                ID + ",\"Name\":\"Kea Tours Ltd\"",
                ID + ",\"Name\":\"Another\",\"ContactNumber\":\"LL-01\"",
                ID + ",\"Name\":\"Kea Tours Ltd\",\"ContactNumber\":\"LL-02\"",
                ID + "," + OURS + ",\"UpdatedDateUTC\":\"yesterday\"",
                ID + "," + OURS + ",\"Phones\":[{\"ValidationErrors\":[{\"Message\":\"Too long\"}]}]"
            })
    void aSuccessThatContradictsItselfIsUnsure(String members) {
        Outcome.Unsure unsure = unsure(listed(members));
        assertThat(unsure.answered()).isTrue();
        assertThat(unsure.words()).contains("not known yet");
    }

    @Test
    void anEmptyListIsUnsure() {
        assertThat(unsure(of(200, "{\"Contacts\":[]}")).answered()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"Contacts\":[{\"ContactID\":", "{\"Id\":\"1\"}", "<html>", "null"})
    void anAnswerThatIsNotWholeIsUnsureAndMayBeAskedForAgain(String body) {
        assertThat(unsure(of(200, body)).answered()).isFalse();
    }

    @Test
    void anErrorInXerosOwnFormIsAnAnswer() {
        assertThat(unsure(of(503, "{\"ErrorNumber\":500,\"Type\":\"UnknownErrorException\"}"))
                        .answered())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{\"Detail\":\"A request with this key is in progress\"}"})
    void aConflictMeansThatXeroIsStillAtWork(String body) {
        assertThat(unsure(of(409, body)).answered()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Idempotency key was used with a different request|KEY_REUSED",
                "The contact name Kea is already assigned to another contact.|NAME_TAKEN"
            })
    void unlessTheConflictIsAboutSomethingElse(String words, Refusal meaning) {
        assertThat(refused(of(409, "{\"Detail\":\"" + words + "\"}")).reason()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The account number K1 is already assigned to another contact.|INVALID",
                "The Account Number already exists. Please enter a different Account Number.|INVALID",
                "TaxNumber must be unique across all active contacts by name.|INVALID",
                "The contact name Account Number Ltd is already assigned to another contact.|NAME_TAKEN",
                "Contact name Kea exists already|NAME_TAKEN"
            })
    void aTakenNumberIsNoTakenName(String words, Refusal meaning) {
        assertThat(refused(listed(NO_ID + ",\"HasValidationErrors\":true,\"ValidationErrors\":[{\"Message\":\"" + words
                                + "\"}]"))
                        .reason())
                .isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({"500, true", "503, false", "502, false", "504, false", "408, false"})
    void aServerErrorIsUnsure(int status, boolean answered) {
        Outcome.Unsure unsure = unsure(of(status, "<html>oops</html>"));
        assertThat(unsure.answered()).isEqualTo(answered);
        assertThat(unsure.words()).contains(String.valueOf(status));
        assertThat(unsure.answer().text()).isEqualTo("<html>oops</html>");
    }

    @Test
    void noAnswerIsUnsure() {
        Outcome.Unsure unsure =
                unsure(CreationVerdict.of(ASKED, new Reply(null, new byte[0], null), Instant.EPOCH, null));
        assertThat(unsure.answered()).isFalse();
        assertThat(unsure.answer().status()).isNull();
        assertThat(unsure.answer().text()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The contact name KEA is already assigned to another contact. The contact name must be unique across all active contacts.|NAME_TAKEN",
                "The contact name An archived contact is already assigned to another contact.|NAME_TAKEN",
                "This Contact Name has been used already: the name is taken.|NAME_TAKEN",
                "Please enter a unique Name: that name already exists.|NAME_TAKEN",
                "The specified contact details matched an archived contact. Archived contacts cannot currently be edited via the API.|ARCHIVED",
                "Email address must be valid.|INVALID",
                "The value of field 'Name' must not exceed 255 characters.|INVALID",
                "The value of field 'ContactNumber' must not exceed 50 characters.|INVALID"
            })
    void wordsHaveAMeaning(String words, Refusal meaning) {
        String errors = "\"HasValidationErrors\":true,\"ValidationErrors\":[{\"Message\":\"" + words + "\"}]";
        Outcome.Refused listed = refused(listed(NO_ID + "," + OURS + ",\"StatusAttributeString\":\"ERROR\"," + errors));
        assertThat(listed.reason()).isEqualTo(meaning);
        assertThat(listed.messages()).containsExactly(words);
        Outcome.Refused thrown = refused(of(
                400,
                "{\"ErrorNumber\":10,\"Type\":\"ValidationException\",\"Message\":\"A validation exception occurred\","
                        + "\"Elements\":[{" + NO_ID + "," + errors + "}]}"));
        assertThat(thrown.reason()).isEqualTo(meaning);
        assertThat(thrown.messages()).containsExactly(words);
        assertThat(thrown.answer().correlationId()).isEqualTo("c-1");
    }

    @Test
    void anArchivedContactOfItsOwnIdIsARefusalToo() {
        assertThat(refused(listed(ID + "," + OURS + ",\"StatusAttributeString\":\"ERROR\",\"ValidationErrors\":"
                                + "[{\"Message\":\"The specified contact details matched an archived contact.\"}]"))
                        .reason())
                .isEqualTo(Refusal.ARCHIVED);
    }

    @Test
    void whatIsWrongWithAPartIsTold() {
        Outcome.Refused refused = refused(listed(NO_ID + ",\"HasValidationErrors\":true,\"ValidationErrors\":[],"
                + "\"Addresses\":[{\"ValidationErrors\":[{\"Message\":\"Country is wrong\"},{\"Message\":\"\"}]}],"
                + "\"Phones\":[{\"ValidationErrors\":[{\"Message\":\"Country is wrong\"}]}]"));
        assertThat(refused.messages()).containsExactly("Country is wrong", "Xero reports an error and no reason.");
        assertThat(refused.reason()).isEqualTo(Refusal.INVALID);
    }

    @Test
    void anErrorWithoutAReasonIsARefusalStill() {
        assertThat(refused(listed(NO_ID + ",\"StatusAttributeString\":\"ERROR\""))
                        .messages())
                .hasSize(1);
    }

    /** Xero would say why in JSON. */
    @ParameterizedTest
    @CsvSource({"<html>Bad Request</html>", "''"})
    void whatAGatewayRefusesInXerosPlaceIsNotKnown(String body) {
        assertThat(of(400, body)).isInstanceOf(Outcome.Unsure.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{\"Title\":\"Bad Request\",\"Status\":400,\"Detail\":\"This idempotency key was used with a different request\"}|KEY_REUSED|different request",
                "400|{\"ErrorNumber\":14,\"Type\":\"PostDataInvalidException\",\"Message\":\"JSON for post data was invalid\"}|INVALID|JSON for post data",
                "400|{}|INVALID|(400)",
                "404|''|OTHER|(404)",
                "412|''|OTHER|(412)"
            })
    void otherRefusals(int status, String body, Refusal meaning, String words) {
        Outcome.Refused refused = refused(of(status, body));
        assertThat(refused.reason()).isEqualTo(meaning);
        assertThat(refused.messages()).singleElement().asString().contains(words);
    }

    @Test
    void whereOurNumberIsTakenTheContactMayBeThere() {
        Outcome.Unsure unsure =
                unsure(listed(NO_ID + ",\"HasValidationErrors\":true,\"ValidationErrors\":[{\"Message\":"
                        + "\"The contact number LL-01 is already assigned to another contact.\"}]"));
        assertThat(unsure.answered()).isTrue();
        assertThat(unsure.words()).contains("this customer's number");
    }
}
