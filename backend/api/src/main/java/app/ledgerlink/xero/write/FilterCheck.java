package app.ledgerlink.xero.write;

import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.xero.wire.WireContact;
import app.ledgerlink.xero.wire.WirePage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Notices an answer that does not mind its filter, so that no large organisation is read as a whole. Rows that Xero
 * compares in a way of its own are few: an answer is doubted only where it is long and most of it does not fit.
 */
final class FilterCheck {

    /** Code of the refusal: ours, as Xero did answer. */
    static final String IGNORED = "filter-ignored";

    private static final int LONG = 1000;
    private static final Pattern CLAUSE = Pattern.compile("(\\w+)(?:==|\\.Contains\\()\"([^\"]*)\"");

    static final FilterCheck NONE = new FilterCheck("");

    private final List<Clause> clauses;
    private long rows;
    private long fitting;

    FilterCheck(String filter) {
        clauses = CLAUSE.matcher(filter)
                .results()
                .map(clause ->
                        new Clause(clause.group(1), lower(clause.group(2)).strip()))
                .toList();
    }

    private record Clause(String field, String text) {
        boolean fits(JsonNode row) {
            return lower(row.path(field).asText("")).contains(text);
        }
    }

    /** @throws LedgerTrouble.Refused when the rows so far do not answer the filter */
    void see(WirePage<WireContact> page) {
        if (clauses.isEmpty()) {
            return;
        }
        rows += page.elements().size();
        fitting += page.elements().stream()
                .filter(row -> clauses.stream().anyMatch(clause -> clause.fits(row.raw())))
                .count();
        if (rows >= LONG && fitting * 2 < rows) {
            throw new LedgerTrouble.Refused(IGNORED, "Xero seems to answer without minding the filter.");
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
