package app.ledgerlink.xerostandin.control;

import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Kind;
import app.ledgerlink.xerostandin.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Finds the records that a control request names, by id or by name or number. */
final class Find {
    private Find() {}

    static Contact contact(Books books, JsonNode request, String member) {
        var key = need(request, member);
        return books.contacts().stream()
                .filter(c -> c.id().toString().equals(key) || key.equals(c.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no contact '" + key + "'"));
    }

    static Document document(Books books, JsonNode request, String member) {
        var key = need(request, member);
        for (Kind kind : Kind.values()) {
            for (Document document : books.documents(kind)) {
                if (document.id().toString().equals(key) || key.equals(document.number())) {
                    return document;
                }
            }
        }
        throw new IllegalArgumentException("There is no document '" + key + "'");
    }

    static String need(JsonNode request, String member) {
        var text = Json.text(request, member);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("'" + member + "' is needed");
        }
        return text;
    }

    static UUID id(JsonNode request, String member) {
        return UUID.fromString(need(request, member));
    }

    static BigDecimal amount(JsonNode request, String member) {
        return new BigDecimal(need(request, member));
    }

    /** Null when the member is absent. */
    static LocalDate date(JsonNode request, String member) {
        var text = Json.text(request, member);
        return text == null || text.isBlank() ? null : LocalDate.parse(text);
    }

    /** Null when the member is absent. */
    static Integer number(JsonNode request, String member) {
        var text = Json.text(request, member);
        return text == null || text.isBlank() ? null : Integer.valueOf(text);
    }
}
