package app.ledgerlink.xero.read;

import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.books.LedgerLinks;
import app.ledgerlink.xero.config.XeroAddresses;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where records are seen in Xero. The short code makes Xero switch to the right organisation first. */
@Singleton
public class XeroLinks implements LedgerLinks {

    private final XeroAddresses addresses;

    XeroLinks(XeroAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public URI contact(String shortCode, String contactExternalId) {
        return in(shortCode, "/Contacts/View/" + encoded(contactExternalId));
    }

    @Override
    public URI document(String shortCode, DocumentKind kind, String documentExternalId) {
        String id = encoded(documentExternalId);
        return in(
                shortCode,
                switch (kind) {
                    case INVOICE -> "/AccountsReceivable/View.aspx?InvoiceID=" + id;
                    case CREDIT_NOTE -> "/AccountsReceivable/ViewCreditNote.aspx?creditNoteID=" + id;
                    // Xero documents no link to a quote: this is where its screens have one.
                    case QUOTE -> "/app/quotes/view/" + id;
                    case PREPAYMENT, OVERPAYMENT -> "/Bank/ViewTransaction.aspx?bankTransactionID=" + id;
                });
    }

    @Override
    public URI organisation(String shortCode) {
        return in(shortCode, "/Dashboard");
    }

    private URI in(String shortCode, String page) {
        if (shortCode == null) {
            return addresses.app(page, Map.of());
        }
        Map<String, String> query = new LinkedHashMap<>();
        query.put("shortcode", shortCode);
        query.put("redirecturl", page);
        return addresses.app("/organisationlogin/default.aspx", query);
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
