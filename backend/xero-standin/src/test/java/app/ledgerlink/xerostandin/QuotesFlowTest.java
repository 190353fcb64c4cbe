package app.ledgerlink.xerostandin;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.xerostandin.books.Balances;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Line;
import app.ledgerlink.xerostandin.books.LineAmountTypes;
import app.ledgerlink.xerostandin.books.QuoteWords;
import app.ledgerlink.xerostandin.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Quotes as the specification has them: a hundred to a page, uncounted, in words of their own, and never money. */
class QuotesFlowTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static XeroStandin standin;
    private static Visitor visitor;
    private static Books books;
    private static Contact asker;
    private static Document quote;

    @BeforeAll
    static void start() throws Exception {
        standin = XeroStandin.start(Options.forTest("empty", Visitor.REDIRECT).withLimits(false));
        visitor = new Visitor(standin).login(standin);
        books = standin.control().shelf().all().get(0);
        asker = books.add(Contact.named("Asker Ltd"));
        quote = books.issue(Document.quote(asker)
                .words(new QuoteWords("Spring", null, "Thirty days"))
                .date(DAY)
                .dueDate(DAY.plusDays(30))
                .lineAmountTypes(LineAmountTypes.NO_TAX)
                .line(Line.of("Beans", "10", "2.00").discountPercent(BigDecimal.TEN)));
        for (int i = 0; i < 204; i++) {
            books.issue(Document.quote(asker).line(Line.of("More", "1", "1.00")));
        }
    }

    @AfterAll
    static void stop() {
        standin.close();
    }

    @Test
    void saysWhatAQuoteSays() throws Exception {
        JsonNode shown = visitor.json("Quotes/" + quote.id()).path("Quotes").path(0);
        assertThat(shown.path("QuoteNumber").asText()).isEqualTo("QU-0001");
        assertThat(shown.path("Status").asText()).isEqualTo("SENT");
        assertThat(shown.path("LineAmountTypes").asText()).isEqualTo("NOTAX");
        assertThat(shown.path("ExpiryDateString").asText()).isEqualTo("2026-04-01T00:00:00");
        assertThat(shown.path("Total").decimalValue()).isEqualByComparingTo("18.00");
        assertThat(shown.path("TotalDiscount").decimalValue()).isEqualByComparingTo("2.00");
        assertThat(shown.path("LineItems")).hasSize(1);
        assertThat(shown.path("Title").asText()).isEqualTo("Spring");
        assertThat(shown.path("Terms").asText()).isEqualTo("Thirty days");
        assertThat(shown.has("Summary")).isFalse();
        assertThat(shown.has("Type")).isFalse();
        assertThat(shown.has("DueDate")).isFalse();
    }

    @Test
    void givesAHundredToAPageAndCountsNone() throws Exception {
        Set<String> ids = new HashSet<>();
        for (int page : new int[] {1, 2, 3}) {
            JsonNode answer = visitor.json("Quotes?page=" + page + "&pageSize=1000");
            assertThat(answer.has("pagination")).isFalse();
            assertThat(answer.path("Quotes")).hasSize(page == 3 ? 5 : 100);
            answer.path("Quotes").forEach(q -> ids.add(q.path("QuoteID").asText()));
        }
        assertThat(ids).hasSize(205);
        assertThat(visitor.json("Quotes").path("Quotes")).hasSize(100);
        assertThat(visitor.json("Quotes?page=4").path("Quotes")).isEmpty();
    }

    @Test
    void filtersAsTheSpecificationSays() throws Exception {
        assertThat(visitor.json("Quotes?QuoteNumber=QU-0001").path("Quotes")).hasSize(1);
        assertThat(visitor.json("Quotes?DateTo=2026-03-02&DateFrom=2026-03-02").path("Quotes"))
                .hasSize(1);
        assertThat(visitor.json("Quotes?ExpiryDateFrom=2026-04-02").path("Quotes"))
                .isEmpty();
        assertThat(visitor.json("Quotes?Status=ACCEPTED").path("Quotes")).isEmpty();
        assertThat(visitor.json("Quotes?ContactID=" + asker.id()).path("Quotes"))
                .hasSize(100);
    }

    @Test
    void isNoInvoice() throws Exception {
        assertThat(visitor.get("Invoices/" + quote.id()).statusCode()).isEqualTo(404);
        assertThat(visitor.json("Invoices?page=1").path("Invoices")).isEmpty();
        assertThat(Balances.receivables(books)).isEmpty();
        assertThat(visitor.json("Contacts/" + asker.id())
                        .path("Contacts")
                        .path(0)
                        .path("IsCustomer")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void isWrittenAnsweredAndDeleted() throws Exception {
        try (var other = XeroStandin.start(Options.forTest("rows-1", Visitor.REDIRECT))) {
            var writer = new Visitor(other).login(other);
            var contact =
                    other.control().shelf().all().get(0).contacts().iterator().next();
            var body = "{\"Quotes\":[{\"Contact\":{\"ContactID\":\"" + contact.id()
                    + "\"},\"LineItems\":[{\"Description\":\"New\",\"Quantity\":2,\"UnitAmount\":7}],"
                    + "\"LineAmountTypes\":\"NOTAX\",\"ExpiryDate\":\"2026-05-01\",\"Title\":\"By wire\"}]}";
            var made = first(
                    Json.MAPPER.readTree(writer.send("PUT", "Quotes", body).body()));
            assertThat(made.path("Status").asText()).isEqualTo("DRAFT");
            assertThat(made.path("Total").decimalValue()).isEqualByComparingTo("14.00");
            var path = "Quotes/" + made.path("QuoteID").asText();
            writer.send("POST", path, "{\"Quotes\":[{\"Status\":\"ACCEPTED\"}]}");
            assertThat(first(writer.json(path)).path("Status").asText()).isEqualTo("ACCEPTED");
            writer.send("POST", path, "{\"Quotes\":[{\"Status\":\"DELETED\"}]}");
            assertThat(writer.json("Quotes?Status=DELETED").path("Quotes")).hasSize(1);
        }
    }

    @Test
    void anAppWithoutTheScopeOfInvoicesSeesNone() throws Exception {
        try (var other = XeroStandin.start(Options.forTest("rows-1", Visitor.REDIRECT))) {
            var stranger = new Visitor(other).login(other, "openid offline_access accounting.contacts.read");
            assertThat(stranger.get("Quotes").statusCode()).isEqualTo(401);
        }
    }

    private static JsonNode first(JsonNode answer) {
        return answer.path("Quotes").path(0);
    }
}
