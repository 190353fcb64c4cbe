package app.ledgerlink.xerostandin;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Kind;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However odd a record is, every list and every single fetch answers. */
class EveryRecordFlowTest {
    private static final Map<Kind, String> LISTS = Map.of(
            Kind.INVOICE, "Invoices",
            Kind.CREDIT_NOTE, "CreditNotes",
            Kind.OVERPAYMENT, "Overpayments",
            Kind.PREPAYMENT, "Prepayments",
            Kind.QUOTE, "Quotes");

    @ParameterizedTest
    @ValueSource(strings = {"empty", "awkward", "malformed"})
    void servesEveryRecord(String scenario) throws Exception {
        try (var standin =
                XeroStandin.start(Options.forTest(scenario, Visitor.REDIRECT).withLimits(false))) {
            var visitor = new Visitor(standin).login(standin);
            var books = standin.control().shelf().all().get(0);
            for (String list : new String[] {"Contacts", "Items", "Payments", "Organisation", "Currencies"}) {
                answers(visitor, list + "?includeArchived=true");
                answers(visitor, list + "?page=1&pageSize=1000&unitdp=4&order=UpdatedDateUTC%20DESC");
            }
            for (var list : LISTS.entrySet()) {
                answers(visitor, list.getValue());
                answers(visitor, list.getValue() + "?page=1&pageSize=1000&summaryOnly=true");
                answers(visitor, list.getValue() + "?page=1&pageSize=1000&order=Date");
                for (UUID id : books.documents(list.getKey()).stream()
                        .map(Document::id)
                        .toList()) {
                    answers(visitor, list.getValue() + "/" + id);
                    assertThat(visitor.get("/AccountsReceivable/View.aspx?InvoiceID=" + id)
                                    .statusCode())
                            .isEqualTo(200);
                }
            }
            for (UUID id : books.contacts().stream().map(Contact::id).toList()) {
                answers(visitor, "Contacts/" + id);
                answers(visitor, "Reports/AgedReceivablesByContact?contactId=" + id);
                assertThat(visitor.get("/Contacts/View/" + id).statusCode()).isEqualTo(200);
            }
        }
    }

    private static void answers(Visitor visitor, String path) throws Exception {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    }
}
