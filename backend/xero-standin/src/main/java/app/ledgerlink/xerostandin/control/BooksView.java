package app.ledgerlink.xerostandin.control;

import app.ledgerlink.xerostandin.books.Balances;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Kind;
import app.ledgerlink.xerostandin.http.Json;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the books hold, in plain JSON of its own: the oracle that tests compare with. */
final class BooksView {
    private static final ObjectMapper PLAIN = Json.MAPPER
            .copy()
            .setVisibility(PropertyAccessor.ALL, Visibility.NONE)
            .setVisibility(PropertyAccessor.FIELD, Visibility.ANY);

    private BooksView() {}

    static List<Map<String, Object>> organisations(Collection<Books> all) {
        return all.stream().map(BooksView::organisation).toList();
    }

    private static Map<String, Object> organisation(Books books) {
        var organisation = books.organisation();
        var counts = new LinkedHashMap<String, Object>();
        counts.put("contacts", books.contacts().size());
        counts.put("items", books.items().size());
        for (Kind kind : Kind.values()) {
            counts.put(
                    kind.name().toLowerCase(Locale.ROOT), books.documents(kind).size());
        }
        counts.put("payments", books.payments().size());
        var shown = new LinkedHashMap<String, Object>();
        shown.put("tenantId", organisation.id().toString());
        shown.put("name", organisation.name());
        shown.put("baseCurrency", organisation.baseCurrency());
        shown.put("shortCode", organisation.shortCode());
        shown.put("today", books.today());
        shown.put("offline", organisation.offline());
        shown.put("counts", counts);
        return shown;
    }

    /** @param kind contacts, items, payments, invoice, credit_note, overpayment, prepayment or quote */
    static JsonNode records(Books books, String kind) {
        synchronized (books) {
            return switch (kind.toLowerCase(Locale.ROOT)) {
                case "contacts" -> PLAIN.valueToTree(books.contacts());
                case "items" -> PLAIN.valueToTree(books.items());
                case "payments" -> PLAIN.valueToTree(books.payments());
                default -> documents(books, Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
            };
        }
    }

    /** The contacts with an outside number, of any status, and how many there are. */
    static Map<String, Object> numbered(Books books, String number) {
        synchronized (books) {
            var found = books.contacts().stream()
                    .filter(contact -> number.equalsIgnoreCase(contact.number()))
                    .map(PLAIN::<JsonNode>valueToTree)
                    .toList();
            return Map.of("count", found.size(), "contacts", found);
        }
    }

    private static ArrayNode documents(Books books, Kind kind) {
        var all = PLAIN.createArrayNode();
        books.documents(kind).forEach(document -> {
            ObjectNode node = PLAIN.valueToTree(document);
            node.put("open", document.counts() ? document.open() : BigDecimal.ZERO);
            node.put("amountPaid", document.amountPaid());
            node.put("amountCredited", document.amountCredited());
            all.add(node);
        });
        return all;
    }

    /** Balances by contact and currency, and their sums by currency; decimals as text. */
    static Map<String, Object> figures(Books books) {
        var balances = Balances.receivables(books);
        var totals = new TreeMap<String, BigDecimal>();
        balances.forEach(b -> totals.merge(b.currency(), b.net(), BigDecimal::add));
        var shownTotals = new LinkedHashMap<String, String>();
        totals.forEach((currency, sum) -> shownTotals.put(currency, sum.toPlainString()));
        return Map.of(
                "totals",
                shownTotals,
                "contacts",
                balances.stream().map(BooksView::balance).toList());
    }

    private static Map<String, String> balance(Balances.Balance balance) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("contactId", balance.contactId().toString());
        shown.put("currency", balance.currency());
        shown.put("invoices", balance.invoices().toPlainString());
        shown.put("overdue", balance.overdue().toPlainString());
        shown.put("credit", balance.credit().toPlainString());
        shown.put("net", balance.net().toPlainString());
        return shown;
    }
}
