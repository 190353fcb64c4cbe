package app.ledgerlink.xero.write;

import app.ledgerlink.books.NewContact;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How contacts like one are asked for. Xero's filter takes no text with a quote or backslash in it, and no address longer
 * than two thousand characters: what does not go into it is asked for by a search term, which Xero looks for within name,
 * person, e-mail and contact number.
 */
final class AlikeQuery {

    private static final int LONGEST = 1800;
    private static final int SHORTEST_PIECE = 3;

    private static final Pattern UNFIT = Pattern.compile("[\"\\\\\\p{Cntrl}]+");

    private final List<String> sure = new ArrayList<>();
    private final List<String> sureTerms = new ArrayList<>();
    private boolean apart;
    private String similar;
    private String similarTerm;
    private String nameTerm;

    private AlikeQuery() {}

    /** What may be asked for, from the call that finds most to those that every Xero takes. */
    enum Form {
        ALL_FIELDS,
        /** The field of a filter that is known least. */
        WITHOUT_TAX_NUMBER,
        /** Search terms, and a filter of one field for what they do not find. */
        ONE_BY_ONE,
        /** Search terms alone: account and tax numbers are not found. */
        TERMS;

        /** Whether it asks for anything else than the form before. */
        boolean differs(NewContact contact) {
            return switch (this) {
                case ALL_FIELDS, TERMS -> true;
                case WITHOUT_TAX_NUMBER -> isThere(contact.taxNumber());
                case ONE_BY_ONE -> isThere(contact.taxNumber()) || isThere(contact.accountNumber());
            };
        }
    }

    /** @param core what similar names share; null where there is none */
    static AlikeQuery of(Form form, NewContact contact, String core) {
        return switch (form) {
            case ALL_FIELDS -> byFilter(contact, contact.taxNumber(), core);
            case WITHOUT_TAX_NUMBER -> byFilter(contact, null, core);
            case ONE_BY_ONE -> byTerms(contact, core).numbers(contact);
            case TERMS -> byTerms(contact, core);
        };
    }

    private static AlikeQuery byFilter(NewContact contact, String taxNumber, String core) {
        AlikeQuery query = new AlikeQuery();
        query.number("AccountNumber", contact.accountNumber());
        query.number("TaxNumber", taxNumber);
        query.text("ContactNumber", contact.contactNumber());
        query.text("EmailAddress", contact.email());
        query.text("Name", contact.name());
        if (core != null) {
            query.similar(core);
        }
        return query;
    }

    private static AlikeQuery byTerms(NewContact contact, String core) {
        AlikeQuery query = new AlikeQuery();
        Stream.of(contact.email(), contact.contactNumber())
                .filter(AlikeQuery::isThere)
                .forEach(query::term);
        query.similarTerm = cut(core == null ? contact.name() : core);
        query.nameTerm = cut(contact.name());
        return query;
    }

    private AlikeQuery numbers(NewContact contact) {
        apart = true;
        number("AccountNumber", contact.accountNumber());
        number("TaxNumber", contact.taxNumber());
        return this;
    }

    /** The filters for those that surely agree. */
    List<String> sure() {
        return sure.isEmpty() ? List.of() : apart ? List.copyOf(sure) : List.of(joined(sure));
    }

    /** The filter for those and similar names; empty where no similar ones can be asked for by it. */
    Optional<String> sureAndSimilar() {
        return Optional.ofNullable(similar)
                .map(clause ->
                        joined(Stream.concat(sure.stream(), Stream.of(clause)).toList()));
    }

    /** Search terms whose hits must all be read. */
    List<String> sureTerms() {
        return sureTerms;
    }

    /** A search term for similar names, of whose hits some will do. */
    Optional<String> similarTerm() {
        return Optional.ofNullable(similarTerm);
    }

    /** A search term for the name as it is, to be asked for where not all similar names were read. */
    Optional<String> nameTerm() {
        return Optional.ofNullable(nameTerm);
    }

    private void text(String field, String value) {
        if (isThere(value) && !equal(field, value)) {
            term(value);
        }
    }

    /** No search term finds these, but a piece of one does. */
    private void number(String field, String value) {
        if (isThere(value) && !equal(field, value)) {
            piece(value).ifPresent(piece -> addIfFits(field + ".Contains(\"" + piece + "\")"));
        }
    }

    private void similar(String core) {
        Optional<String> piece = piece(core);
        String clause = piece.map(text -> "Name.Contains(\"" + text + "\")").orElse(null);
        if (clause != null && fits(clause)) {
            similar = clause;
        } else {
            similarTerm = cut(core);
        }
    }

    private boolean equal(String field, String value) {
        return !UNFIT.matcher(value).find() && addIfFits(field + "==\"" + value + "\"");
    }

    private boolean addIfFits(String clause) {
        return fits(clause) && sure.add(clause);
    }

    private boolean fits(String clause) {
        return encoded(joined(Stream.concat(sure.stream(), Stream.of(clause)).toList())) <= LONGEST;
    }

    private void term(String value) {
        sureTerms.add(cut(value));
    }

    private static String joined(List<String> clauses) {
        return "(" + String.join(" OR ", clauses) + ")";
    }

    /** The longest part without what the filter does not take. */
    private static Optional<String> piece(String value) {
        return Stream.of(UNFIT.split(value))
                .map(String::strip)
                .filter(piece -> piece.length() >= SHORTEST_PIECE)
                .max(Comparator.comparingInt(String::length));
    }

    /** A beginning finds all that the whole does. */
    private static String cut(String term) {
        String rest = term.strip();
        while (encoded(rest) > LONGEST) {
            rest = rest.substring(0, rest.offsetByCodePoints(rest.length(), -1));
        }
        return rest;
    }

    private static int encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .length();
    }

    private static boolean isThere(String value) {
        return value != null && !value.isBlank();
    }
}
