package app.ledgerlink.xero.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.DocumentKind;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class XeroLinksApiTest {

    @Inject
    XeroLinks links;

    @Test
    void switchesToTheOrganisationFirstWhereItsShortCodeIsKnown() {
        assertThat(links.contact("!a1b2", "c-1").toString())
                .endsWith("/organisationlogin/default.aspx?shortcode=%21a1b2&redirecturl=%2FContacts%2FView%2Fc-1");
        assertThat(links.document("!a1b2", DocumentKind.INVOICE, "i-1").toString())
                .endsWith("redirecturl=%2FAccountsReceivable%2FView.aspx%3FInvoiceID%3Di-1");
    }

    @Test
    void goesStraightThereWhereItIsNot() {
        assertThat(links.contact(null, "c-1").getPath()).isEqualTo("/Contacts/View/c-1");
        assertThat(links.document(null, DocumentKind.CREDIT_NOTE, "n-1").toString())
                .endsWith("/AccountsReceivable/ViewCreditNote.aspx?creditNoteID=n-1");
        assertThat(links.document(null, DocumentKind.QUOTE, "q-1").getPath()).isEqualTo("/app/quotes/view/q-1");
    }
}
