package app.ledgerlink.xerostandin;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.xerostandin.books.Address;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.ContactPerson;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Item;
import app.ledgerlink.xerostandin.books.Line;
import app.ledgerlink.xerostandin.books.Phone;
import app.ledgerlink.xerostandin.books.Status;
import app.ledgerlink.xerostandin.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How lists and single fetches look: sections 2.1 to 2.10 of the facts. */
class ReadingFlowTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 28);
    private static final Instant OLD = Instant.parse("2010-05-01T10:00:00.250Z");
    private static XeroStandin standin;
    private static Visitor visitor;
    private static Contact cafe;
    private static Contact gone;
    private static Document invoice;
    private static Document voided;

    @BeforeAll
    static void start() throws Exception {
        standin = XeroStandin.start(Options.forTest("rows-7", Visitor.REDIRECT).withLimits(false));
        visitor = new Visitor(standin).login(standin);
        var books = standin.control().shelf().all().get(0);
        books.during(OLD, () -> fill(books));
    }

    private static void fill(Books books) {
        cafe = books.add(Contact.named("Zoë's Cafe")
                .number("CRM-7")
                .address(Address.of(Address.POBOX, "1 Quay St", "Auckland", null, "1010", "NZ"))
                .phone(new Phone("MOBILE", "64", "21", "5550101"))
                .person(new ContactPerson("Ana", null, "ana@cafe.example", true)));
        gone = books.archive(books.add(Contact.named("Gone Ltd")));
        books.add(Item.coded("BEAN", "Beans").salesPrice(new BigDecimal("3.3375")));
        invoice = books.issue(Document.invoice(cafe)
                .number("Z-1")
                .reference("PO 9/1")
                .date(DAY)
                .dueDate(DAY.plusDays(20))
                .rate(new BigDecimal("0.7512345678"))
                .currency("USD")
                .line(Line.of("Beans", "2", "3.3375").itemCode("BEAN"))
                .line(Line.text("thank you")));
        books.pay(invoice, DAY, new BigDecimal("1.00"));
        var credit = books.issue(
                Document.creditNote(cafe).date(DAY.minusDays(3)).currency("USD").line(Line.of("back", "1", "2.00")));
        books.allocate(credit, invoice, new BigDecimal("0.50"), DAY.plusDays(1));
        voided = books.voidDocument(
                books.issue(Document.invoice(gone).number("Z-2").line(Line.of("x", "1", "24.15"))));
    }

    @AfterAll
    static void stop() {
        standin.close();
    }

    @Test
    void wrapsEverythingInAnEnvelope() throws Exception {
        var answer = visitor.get("Organisation");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
        assertThat(answer.headers().firstValue("Xero-Correlation-Id")).isPresent();
        assertThat(answer.body())
                .startsWith("{\r\n")
                .contains("\"Status\" : \"OK\"")
                .contains("\\/Date(");
        var organisation = visitor.json("Organisation");
        assertThat(organisation.path("ProviderName").asText()).isEqualTo("Ledgerlink");
        assertThat(organisation.path("DateTimeUTC").asText()).matches("/Date\\(\\d+\\)/");
        assertThat(visitor.send(visitor.api("Organisation").setHeader("Accept", "*/*"))
                        .body())
                .startsWith("<Response");
    }

    @Test
    void leavesOutOfAnUnpagedListWhatTheRealOneDoes() throws Exception {
        var list = visitor.json("Contacts?includeArchived=true");
        assertThat(list.has("pagination")).isFalse();
        var listed = named(list.path("Contacts"), "Zoë's Cafe");
        assertThat(listed.path("ContactPersons")).isEmpty();
        assertThat(listed.path("Addresses")).hasSize(2);
        assertThat(listed.path("Addresses").get(1).size()).isEqualTo(1);
        assertThat(listed.path("Phones")).hasSize(4);
        assertThat(listed.has("Balances")).isFalse();
        var bare = visitor.json("Invoices?InvoiceNumbers=Z-1").path("Invoices").get(0);
        assertThat(bare.path("LineItems").isArray()).isTrue();
        assertThat(bare.path("LineItems")).isEmpty();
        assertThat(bare.path("Contact").size()).isEqualTo(2);
        assertThat(bare.path("Payments")).hasSize(1);
    }

    @Test
    void showsMoreOnAPageAndMostAlone() throws Exception {
        var paged = named(visitor.json("Contacts?page=1&searchTerm=zoë").path("Contacts"), "Zoë's Cafe");
        assertThat(paged.path("ContactPersons").get(0).has("LastName")).isFalse();
        assertThat(paged.path("Balances")
                        .path("AccountsReceivable")
                        .path("Outstanding")
                        .decimalValue())
                .isEqualByComparingTo("3.68");
        var single = visitor.json("Contacts/CRM-7").path("Contacts").get(0);
        assertThat(single.path("ContactID").asText()).isEqualTo(cafe.id().toString());
        assertThat(single.has("Attachments")).isTrue();
        var alone = visitor.json("Invoices/Z-1?unitdp=4").path("Invoices").get(0);
        assertThat(alone.path("Contact").has("Addresses")).isTrue();
        assertThat(alone.path("LineItems").get(0).path("UnitAmount").decimalValue())
                .isEqualByComparingTo("3.3375");
        assertThat(visitor.json("Invoices/" + voided.id())
                        .path("Invoices")
                        .get(0)
                        .has("Payments"))
                .isFalse();
    }

    @Test
    void writesDatesAmountsAndTwins() throws Exception {
        var shown = visitor.json("Invoices?page=1&IDs=" + invoice.id())
                .path("Invoices")
                .get(0);
        assertThat(shown.path("Date").asText()).isEqualTo("/Date(1782604800000+0000)/");
        assertThat(shown.path("DateString").asText()).isEqualTo("2026-06-28T00:00:00");
        assertThat(shown.path("UpdatedDateUTCString").asText()).isEqualTo("2010-05-01T10:00:00Z");
        assertThat(shown.path("CurrencyRate").decimalValue()).isEqualByComparingTo("0.7512345678");
        assertThat(shown.path("LineItems").get(0).path("UnitAmount").decimalValue())
                .isEqualByComparingTo("3.34");
        assertThat(shown.path("LineItems").get(1).has("Quantity")).isFalse();
        assertThat(shown.path("AmountDue").decimalValue()).isEqualByComparingTo("5.18");
        assertThat(shown.path("AmountCredited").decimalValue()).isEqualByComparingTo("0.50");
        var stub = shown.path("CreditNotes").get(0);
        assertThat(stub.path("DateString").asText()).isEqualTo("2026-06-25T00:00:00");
        assertThat(stub.path("AppliedAmount").decimalValue()).isEqualByComparingTo("0.50");
        var credit = visitor.json("CreditNotes?page=1").path("CreditNotes").get(0);
        assertThat(credit.has("DueDate")).isFalse();
        assertThat(credit.path("Allocations").get(0).path("Date").asText()).isEqualTo("/Date(1782691200000+0000)/");
        assertThat(credit.path("RemainingCredit").decimalValue()).isEqualByComparingTo("1.50");
    }

    @Test
    void leavesWhatWasDueOnAVoidedInvoice() throws Exception {
        var shown = visitor.json("Invoices?page=1&Statuses=VOIDED").path("Invoices");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).path("AmountDue").decimalValue()).isEqualByComparingTo("24.15");
        assertThat(shown.get(0).has("AmountCredited")).isFalse();
    }

    @Test
    void pagesOnlyWhenAskedTo() throws Exception {
        var first = visitor.json("Invoices?page=1&pageSize=4&where=Type==%22ACCREC%22");
        assertThat(first.path("pagination").path("itemCount").asInt()).isEqualTo(9);
        assertThat(first.path("pagination").path("pageCount").asInt()).isEqualTo(3);
        assertThat(first.path("Invoices")).hasSize(4);
        assertThat(visitor.json("Invoices?page=3&pageSize=4").path("Invoices")).hasSize(1);
        assertThat(visitor.json("Invoices?page=4&pageSize=4").path("Invoices")).isEmpty();
        assertThat(visitor.json("Invoices?page_size=4&pageSize=4").path("Invoices"))
                .hasSize(9);
        assertThat(visitor.json("Invoices?page=1&pageSize=5000")
                        .path("pagination")
                        .path("pageSize")
                        .asInt())
                .isEqualTo(1000);
    }

    @Test
    void hidesArchivedContactsUnlessAskedFor() throws Exception {
        assertThat(visitor.json("Contacts?page=1&searchTerm=Gone").path("Contacts"))
                .isEmpty();
        assertThat(visitor.json("Contacts?page=1&searchTerm=Gone&includeArchived=true")
                        .path("Contacts"))
                .hasSize(1);
        assertThat(visitor.json("Contacts/" + gone.id())
                        .path("Contacts")
                        .get(0)
                        .path("ContactStatus")
                        .asText())
                .isEqualTo(Status.ARCHIVED);
    }

    @Test
    void filtersByStampWithoutAnHttp304() throws Exception {
        assertThat(since("2010-05-01T10:00:00")
                        .path("pagination")
                        .path("itemCount")
                        .asInt())
                .isEqualTo(9);
        assertThat(since("2010-05-01T10:00:01")
                        .path("pagination")
                        .path("itemCount")
                        .asInt())
                .isEqualTo(7);
        assertThat(since("2099-01-01T00:00Z").path("Invoices")).isEmpty();
        var ancient = visitor.send(visitor.api("Invoices?page=1").header("If-Modified-Since", "1700-01-01T00:00:00"));
        assertThat(ancient.statusCode()).isEqualTo(500);
    }

    @Test
    void answersBadQueriesAndTooManyIds() throws Exception {
        var bad = visitor.get("Contacts?where=Name%3D%3D%22a%22b%22");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("\"ErrorNumber\":16").contains("QueryParseException");
        var ids =
                IntStream.range(0, 53).mapToObj(i -> new UUID(1, i).toString()).collect(Collectors.joining(","));
        var missing = visitor.get("Invoices?page=1&IDs=" + ids);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).isEmpty();
        assertThat(missing.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(visitor.json("Invoices?page=1&Statuses=").path("Invoices")).isEmpty();
        assertThat(visitor.get("Invoices/" + cafe.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesWholeListsOfHugeOrganisations() throws Exception {
        standin.control().highVolume(5);
        var refused = visitor.get("Contacts");
        standin.control().highVolume(100_000);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("HighVolumeException").contains("Contacts");
    }

    @Test
    void knowsNoOtherEndpoints() throws Exception {
        assertThat(visitor.get("Journals").statusCode()).isEqualTo(404);
        assertThat(visitor.get("Reports/BalanceSheet").statusCode()).isEqualTo(404);
    }

    @Test
    void summarises() throws Exception {
        var shown = visitor.json("Invoices?page=1&summaryOnly=true&IDs=" + invoice.id())
                .path("Invoices")
                .get(0);
        assertThat(shown.has("LineItems")).isFalse();
        assertThat(shown.has("Payments")).isFalse();
        assertThat(shown.path("Total").decimalValue()).isEqualByComparingTo("6.68");
    }

    @Test
    void reportsTheDocumentsOfAContactWithTheirAge() throws Exception {
        var path = "Reports/AgedReceivablesByContact?contactId=" + cafe.id() + "&date=";
        var report = visitor.json(path + "2026-08-01").path("Reports").get(0);
        assertThat(report.path("ReportTitles").get(3).asText()).isEqualTo("Showing payments to 1 August 2026");
        var rows = report.path("Rows").get(2).path("Rows");
        var cells = rows.get(1).path("Cells");
        assertThat(cells.get(1).path("Value").asText()).isEqualTo("Z-1");
        assertThat(cells.get(3).path("Value").asText()).isEqualTo("14 days overdue");
        assertThat(cells.get(7).path("Value").asText()).isEqualTo("5.18");
        assertThat(cells.get(7).path("Attributes").get(0).path("Value").asText())
                .isEqualTo(invoice.id().toString());
        assertThat(closing(report)).isEqualTo("3.68");
        var before = visitor.json(path + "2026-06-27").path("Reports").get(0);
        assertThat(closing(before)).isEqualTo("-2.00");
        assertThat(visitor.get("Reports/AgedReceivablesByContact").statusCode()).isEqualTo(400);
    }

    private static String closing(JsonNode report) {
        return report.path("Rows")
                .get(3)
                .path("Rows")
                .get(0)
                .path("Cells")
                .get(7)
                .path("Value")
                .asText();
    }

    private static JsonNode since(String header) throws Exception {
        var answer = visitor.send(visitor.api("Invoices?page=1").header("If-Modified-Since", header));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.MAPPER.readTree(answer.body());
    }

    private static JsonNode named(JsonNode list, String name) {
        for (JsonNode record : list) {
            if (record.path("Name").asText().equals(name)) {
                return record;
            }
        }
        throw new AssertionError("no " + name + " in " + list);
    }
}
