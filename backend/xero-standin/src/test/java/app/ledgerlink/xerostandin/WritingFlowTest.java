package app.ledgerlink.xerostandin;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Line;
import app.ledgerlink.xerostandin.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Section 3 of the facts. */
class WritingFlowTest {
    private static final String QUIET = "?summarizeErrors=false";
    private static XeroStandin standin;
    private Visitor visitor;
    private Books books;

    @BeforeAll
    static void start() {
        standin = XeroStandin.start(Options.forTest("rows-1", Visitor.REDIRECT).withLimits(false));
    }

    @AfterAll
    static void stop() {
        standin.close();
    }

    @BeforeEach
    void fresh() throws Exception {
        standin.control().load("rows-1");
        visitor = new Visitor(standin).login(standin);
        books = standin.control().shelf().all().get(0);
    }

    @Test
    void createsAContactInTheShapeOfAWrite() throws Exception {
        var made = one(put("{\"contacts\":[{\"Name\":\"Fresh\",\"IsCustomer\":true,\"Addresses\":["
                + "{\"AddressType\":\"STREET\",\"City\":\"Nelson\"}]}]}"));
        assertThat(made.path("IsCustomer").asBoolean()).isFalse();
        assertThat(made.path("EmailAddress").asText("missing")).isEmpty();
        assertThat(made.path("Addresses").get(0).path("AddressType").asText()).isEqualTo("STREET");
        assertThat(made.path("Addresses").get(0).path("AddressLine1").asText("missing"))
                .isEmpty();
        assertThat(made.path("Phones").get(0).path("PhoneType").asText()).isEqualTo("DEFAULT");
        assertThat(made.path("HasValidationErrors").asBoolean()).isFalse();
        assertThat(made.has("StatusAttributeString")).isFalse();
    }

    @Test
    void hidesTheSavedOnesOfAFailedBatch() throws Exception {
        books.add(Contact.named("Taken"));
        var answer = put("{\"Contacts\":[{\"Name\":\"Saved\"},{\"Name\":\"TAKEN\"}]}");
        assertThat(answer.statusCode()).isEqualTo(400);
        var body = Json.MAPPER.readTree(answer.body());
        assertThat(body.path("ErrorNumber").asInt()).isEqualTo(10);
        assertThat(body.path("Elements")).hasSize(1);
        var failed = body.path("Elements").get(0);
        assertThat(failed.path("ContactID").asText()).isEqualTo("00000000-0000-0000-0000-000000000000");
        assertThat(failed.path("ValidationErrors").get(0).path("Message").asText())
                .isEqualTo("The contact name TAKEN is already assigned to another contact."
                        + " The contact name must be unique across all active contacts.");
        assertThat(visitor.json("Contacts?page=1&searchTerm=Saved").path("Contacts"))
                .hasSize(1);
    }

    @Test
    void tellsEveryElementWhenAskedTo() throws Exception {
        var answer = visitor.send(
                "PUT",
                "Contacts" + QUIET,
                "{\"Contacts\":[{\"Name\":\"Good\"},{\"Name\":\"\"},{\"Name\":\"Bad\",\"EmailAddress\":\"no\"}]}");
        assertThat(answer.statusCode()).isEqualTo(200);
        var all = Json.MAPPER.readTree(answer.body()).path("Contacts");
        assertThat(all.get(0).path("StatusAttributeString").asText()).isEqualTo("OK");
        assertThat(all.get(1).path("StatusAttributeString").asText()).isEqualTo("ERROR");
        assertThat(all.get(2).path("ValidationErrors").get(0).path("Message").asText())
                .isEqualTo("Email address must be valid.");
    }

    @Test
    void changesOnlyWhatIsSent() throws Exception {
        var contact = books.add(Contact.named("Half").email("half@half.example").lastName("Way"));
        var before = contact.updated();
        standin.control().advance(Duration.ofSeconds(5));
        var changed = one(visitor.send("POST", "Contacts/" + contact.id(), "{\"FirstName\":\"Ann\"}"));
        assertThat(changed.path("EmailAddress").asText()).isEqualTo("half@half.example");
        assertThat(contact.firstName()).isEqualTo("Ann");
        assertThat(contact.lastName()).isEqualTo("Way");
        assertThat(contact.updated()).isAfter(before);
        var unknown = visitor.send("POST", "Contacts", "{\"ContactID\":\"" + new UUID(1, 2) + "\"}");
        assertThat(unknown.statusCode()).isEqualTo(404);
    }

    @Test
    void refusesToEditAnArchivedContact() throws Exception {
        var contact = books.archive(books.add(Contact.named("Old")));
        var answer = visitor.send("POST", "Contacts/" + contact.id() + QUIET, "{\"FirstName\":\"Ann\"}");
        assertThat(one(answer).path("ValidationErrors").get(0).path("Message").asText())
                .startsWith("The specified contact details matched an archived contact.");
        var archived = books.add(Contact.named("Live"));
        visitor.send("POST", "Contacts/" + archived.id(), "{\"ContactStatus\":\"ARCHIVED\"}");
        assertThat(archived.status()).isEqualTo("ARCHIVED");
    }

    @Test
    void answersForNamesWithBracketsButKeepsNothing() throws Exception {
        var made = one(put("{\"Contacts\":[{\"Name\":\"<b>Bold</b>\"}]}"));
        assertThat(visitor.get("Contacts/" + made.path("ContactID").asText()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void replaysTheFirstAnswerForSixMinutes() throws Exception {
        var body = "{\"Contacts\":[{\"Name\":\"Once\"}]}";
        var first = one(keyed("k1", body)).path("ContactID").asText();
        assertThat(one(keyed("k1", body)).path("ContactID").asText()).isEqualTo(first);
        assertThat(keyed("k1", body.replace("Once", "Twice")).body()).contains("different request");
        assertThat(keyed("k2", body).statusCode()).isEqualTo(400);
        books.archive(books.contact(UUID.fromString(first)));
        assertThat(keyed("k2", body).statusCode()).as("errors are kept too").isEqualTo(400);
        assertThat(keyed("k".repeat(129), body).statusCode()).isEqualTo(400);
        standin.control().advance(Duration.ofMinutes(7));
        assertThat(one(keyed("k1", body)).path("ContactID").asText()).isNotEqualTo(first);
    }

    @Test
    void takesAnInvoiceThroughItsLife() throws Exception {
        var made = Json.MAPPER
                .readTree(visitor.send(
                                "PUT",
                                "Invoices",
                                "{\"Invoices\":[{\"Type\":\"ACCREC\",\"Contact\":{\"Name\":\"By Name\"},\"Date\":"
                                        + "\"/Date(1552262400000+0000)/\",\"Status\":\"AUTHORISED\",\"LineItems\":["
                                        + "{\"Description\":\"a\",\"Quantity\":2,\"UnitAmount\":10,\"TaxType\":\"NONE\"}]}]}")
                        .body())
                .path("Invoices")
                .get(0);
        var id = made.path("InvoiceID").asText();
        assertThat(made.path("DateString").asText()).isEqualTo("2019-03-11T00:00:00");
        assertThat(made.path("Total").decimalValue()).isEqualByComparingTo("20.00");
        var deleted = visitor.send("POST", "Invoices/" + id + QUIET, "{\"Status\":\"DELETED\"}");
        assertThat(deleted.body()).contains("Invoice not of valid status for modification");
        var paid = visitor.send(
                "PUT",
                "Payments",
                "{\"Invoice\":{\"InvoiceID\":\"" + id + "\"},\"Amount\":20,\"Date\":\"2026-01-01\"}");
        var payment = Json.MAPPER
                .readTree(paid.body())
                .path("Payments")
                .get(0)
                .path("PaymentID")
                .asText();
        assertThat(status(id)).isEqualTo("PAID");
        var edit = visitor.send("POST", "Payments/" + payment, "{\"Status\":\"DELETED\",\"Amount\":1}");
        assertThat(edit.statusCode()).isEqualTo(400);
        assertThat(edit.body()).contains("Only Status accepted for updates.");
        visitor.send("POST", "Payments/" + payment, "{\"Status\":\"DELETED\"}");
        assertThat(status(id)).isEqualTo("AUTHORISED");
        assertThat(visitor.json("Payments?page=1&where=Status==%22DELETED%22").path("Payments"))
                .hasSize(1);
        visitor.send("POST", "Invoices/" + id, "{\"Status\":\"VOIDED\"}");
        assertThat(status(id)).isEqualTo("VOIDED");
    }

    @Test
    void allocatesACreditAndTakesItBack() throws Exception {
        var contact = books.add(Contact.named("Credited"));
        var line = Line.of("a", "1", "50.00");
        var invoice = books.issue(Document.invoice(contact).line(line));
        var credit = books.issue(Document.creditNote(contact).line(line));
        var path = "CreditNotes/" + credit.id() + "/Allocations";
        var made = visitor.send(
                "PUT",
                path,
                "{\"Allocations\":[{\"Amount\":20,\"Invoice\":{\"InvoiceID\":\"" + invoice.id() + "\"}}]}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        assertThat(invoice.open()).isEqualByComparingTo("30.00");
        var id = Json.MAPPER
                .readTree(made.body())
                .path("Allocations")
                .get(0)
                .path("AllocationID")
                .asText();
        assertThat(visitor.send("DELETE", path + "/" + id, "").statusCode()).isEqualTo(200);
        assertThat(invoice.open()).isEqualByComparingTo("50.00");
    }

    @Test
    void refusesBodiesThatAreNoJson() throws Exception {
        var answer = put("{\"Contacts\":[");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("PostDataInvalidException");
        assertThat(visitor.send("POST", "Organisation", "{}").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> put(String body) throws Exception {
        return visitor.send("PUT", "Contacts", body);
    }

    private HttpResponse<String> keyed(String key, String body) throws Exception {
        return visitor.send("PUT", "Contacts", body, "Idempotency-Key", key);
    }

    private String status(String invoiceId) throws Exception {
        return visitor.json("Invoices/" + invoiceId)
                .path("Invoices")
                .get(0)
                .path("Status")
                .asText();
    }

    private static JsonNode one(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.MAPPER.readTree(answer.body()).path("Contacts").get(0);
    }
}
