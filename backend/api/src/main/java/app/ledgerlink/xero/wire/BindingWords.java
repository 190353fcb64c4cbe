package app.ledgerlink.xero.wire;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

/** Why a value of Xero's JSON could not be bound, for people: the JSON library's own messages name our classes. */
final class BindingWords {

    static final String UNKNOWN = "The record has another form than Xero documents.";

    private static final int LONGEST_VALUE = 60;

    private BindingWords() {}

    /** @param field null where the record itself is at fault */
    static String of(String field, JsonMappingException e) {
        Class<?> wanted = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (field == null || wanted == null) {
            return UNKNOWN;
        }
        String value = e instanceof InvalidFormatException weird && weird.getValue() instanceof String text
                ? " holds “" + cut(text) + "”, which is not "
                : " is not ";
        return field + value + kind(wanted) + ".";
    }

    private static String kind(Class<?> wanted) {
        if (Number.class.isAssignableFrom(wanted)) {
            return "a number that can be stored";
        }
        if (wanted == LocalDate.class) {
            return "a date";
        }
        if (wanted == Instant.class) {
            return "a point in time";
        }
        if (wanted == String.class) {
            return "a text";
        }
        if (wanted == Boolean.class || wanted == boolean.class) {
            return "true or false";
        }
        return Collection.class.isAssignableFrom(wanted) ? "a list" : "a record";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
