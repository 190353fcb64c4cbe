package app.ledgerlink.xerostandin.world;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.xerostandin.Options;
import app.ledgerlink.xerostandin.Visitor;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a world holds can be listed over HTTP, page by page, and nothing is missing. */
class WorldsOnTheWireFlowTest {

    @ParameterizedTest
    @ValueSource(strings = {"demo", "awkward", "malformed", "empty", "rows-1001"})
    void everyRecordIsListed(String world) throws Exception {
        try (var standin = XeroStandin.start(Options.forTest(world, Visitor.REDIRECT))) {
            var visitor = new Visitor(standin).login(standin);
            var books = standin.control().shelf().all().get(0);
            for (var list : sizes(books).entrySet()) {
                assertThat(all(visitor, list.getKey())).as(list.getKey()).hasSize(list.getValue());
            }
            assertThat(visitor.json("Items?unitdp=4").path("Items"))
                    .hasSize(books.items().size());
        }
    }

    @Test
    void malformedRecordsAreBrokenOnTheWire() throws Exception {
        try (var standin = XeroStandin.start(Options.forTest("malformed", Visitor.REDIRECT))) {
            var visitor = new Visitor(standin).login(standin);
            assertThat(all(visitor, "Invoices"))
                    .anyMatch(i -> "twelve".equals(i.path("Total").asText()));
            assertThat(all(visitor, "Invoices"))
                    .anyMatch(i -> "not-an-id".equals(i.path("InvoiceID").asText()));
            assertThat(all(visitor, "Contacts"))
                    .anyMatch(c -> c.path("ContactID").isInt());
        }
    }

    private static Map<String, Integer> sizes(Books books) {
        return Map.of(
                "Contacts", books.contacts().size(),
                "Payments", books.payments().size(),
                "Invoices", books.documents(Kind.INVOICE).size(),
                "CreditNotes", books.documents(Kind.CREDIT_NOTE).size(),
                "Overpayments", books.documents(Kind.OVERPAYMENT).size(),
                "Prepayments", books.documents(Kind.PREPAYMENT).size());
    }

    private static List<JsonNode> all(Visitor visitor, String list) throws Exception {
        var all = new ArrayList<JsonNode>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            var answer = visitor.json(list + "?page=" + page
                    + "&pageSize=1000&unitdp=4&includeArchived=true&order=UpdatedDateUTC%20DESC");
            answer.path(list).forEach(all::add);
            pages = answer.path("pagination").path("pageCount").asInt();
        }
        return all;
    }
}
