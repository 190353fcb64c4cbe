package app.ledgerlink.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** What imports of companies and of contacts have in common. */
@ApplicationScoped
class ImportSupport {

    private final ObjectMapper json;

    ImportSupport(ObjectMapper json) {
        this.json = json;
    }

    String json(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an existing row keeps of the books' values: of fields that a person edited, those of that time. */
    static final String KEPT_BOOKS_VALUES =
            "kept_books_values(stored.books_values, stored.edited_fields, excluded.books_values)";

    /**
     * Neither what a person edited gives way, nor what the books have said before: a customer that was sent to the books
     * may be empty here where its person or the books themselves filled something in.
     *
     * @param field name of the field in the API, as kept in edited_fields
     */
    static String unlessEdited(String column, String field) {
        return "case when '" + field + "' = any(stored.edited_fields) or stored.books_values -> '" + field
                + "' = coalesce(to_jsonb(excluded." + column + "), 'null') then stored." + column + " else excluded."
                + column + " end";
    }
}
