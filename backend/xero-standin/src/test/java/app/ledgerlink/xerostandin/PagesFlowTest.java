package app.ledgerlink.xerostandin;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Line;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person sees. */
class PagesFlowTest {
    private static XeroStandin standin;
    private Visitor visitor;
    private Books books;
    private Contact contact;
    private Document invoice;

    @BeforeAll
    static void open() {
        standin = XeroStandin.start(Options.forTest("empty", Visitor.REDIRECT));
    }

    @BeforeEach
    void fresh() {
        standin.control().load("rows-1");
        visitor = new Visitor(standin).as("none").tenant("none");
        books = standin.control().shelf().all().get(0);
        contact = books.add(Contact.named("<Angle> & Co"));
        invoice = books.issue(Document.invoice(contact).number("A-1").line(Line.of("Beans", "2", "10.00")));
    }

    @AfterAll
    static void stop() {
        standin.close();
    }

    @Test
    void followsDeepLinksToARecord() throws Exception {
        var link = "/organisationlogin/default.aspx?shortcode="
                + books.organisation().shortCode() + "&redirecturl=";
        var answer = visitor.get(link + "/Contacts/View/" + contact.id());
        assertThat(answer.statusCode()).isEqualTo(302);
        var page = visitor.get(answer.headers().firstValue("Location").orElseThrow());
        assertThat(page.body())
                .contains("not Xero")
                .contains("&lt;Angle&gt; &amp; Co")
                .doesNotContain("<Angle>");
        assertThat(visitor.get(link + "//elsewhere.example").statusCode()).isEqualTo(404);
        assertThat(visitor.get(link.replace("shortcode=!", "shortcode=?") + "/").statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsAnInvoiceWithItsLines() throws Exception {
        var page = visitor.get("/AccountsReceivable/View.aspx?InvoiceID=" + invoice.id());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Invoice A-1").contains("Beans").contains("20.00");
    }

    @Test
    void changesRecordsByForm() throws Exception {
        var common = "&tenant=" + books.organisation().id() + "&back=/";
        assertThat(visitor.form("/standin/do", "what=pay&amount=5.00&document=" + invoice.id() + common)
                        .statusCode())
                .isEqualTo(303);
        assertThat(invoice.open()).isEqualByComparingTo("15.00");
        visitor.form("/standin/do", "what=edit-contact&name=Renamed&contact=" + contact.id() + common);
        assertThat(contact.name()).isEqualTo("Renamed");
        var refused = visitor.form("/standin/do", "what=void&document=" + invoice.id() + common);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Invoice not of valid status for modification");
    }

    @Test
    void breaksTheNextCallFromTheFirstPage() throws Exception {
        assertThat(visitor.get("/").body()).contains("Break the next call");
        visitor.form("/standin/do", "what=break&status=503&path=connections");
        assertThat(visitor.get("/connections").statusCode()).isEqualTo(503);
        assertThat(visitor.get("/connections").statusCode()).isEqualTo(401);
        assertThat(visitor.get("/standin/books?tenant=" + books.organisation().id() + "&q=angle")
                        .body())
                .contains("&lt;Angle&gt;");
    }
}
