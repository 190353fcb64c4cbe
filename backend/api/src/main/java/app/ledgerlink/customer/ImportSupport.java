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

    String json(Address address) {
        try {
            return address == null ? null : json.writeValueAsString(address).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param field name of the field in the API, as kept in edited_fields */
    static String unlessEdited(String column, String field) {
        return "case when '" + field + "' = any(stored.edited_fields) then stored." + column + " else excluded."
                + column + " end";
    }
}
