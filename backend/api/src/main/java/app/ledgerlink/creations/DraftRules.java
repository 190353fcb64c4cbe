package app.ledgerlink.creations;

import app.ledgerlink.books.LedgerTarget.Limits;
import app.ledgerlink.creations.ContactDraft.Field;
import app.ledgerlink.creations.ContactDraft.Problem;
import app.ledgerlink.creations.ContactDraft.Source;
import app.ledgerlink.creations.ContactDraft.Value;
import app.ledgerlink.creations.DraftValues.Further;
import app.ledgerlink.customers.Address;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the books would refuse of a draft, or take and lose: what is longer than they take, an e-mail with umlauts, a country
 * that is not of letters, and names with angle brackets, which books were seen to answer as created and not to keep.
 */
final class DraftRules {

    private static final Map<Field, String> WORDS = Map.of(
            Field.NAME, "name",
            Field.FIRST_NAME, "first name",
            Field.LAST_NAME, "last name",
            Field.EMAIL, "e-mail",
            Field.PHONE, "phone number",
            Field.DIRECT_PHONE, "phone number",
            Field.MOBILE, "mobile number",
            Field.ACCOUNT_NUMBER, "account number",
            Field.TAX_NUMBER, "tax number");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern EMAIL =
            Pattern.compile("[!-~&&[^@,;:<>()\\[\\]\"\\\\]]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern COUNTRY = Pattern.compile("[\\p{L}\\p{M} .,&()'’‘/-]*");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final List<Problem> problems = new ArrayList<>();

    private final Limits limits;

    private DraftRules(Limits limits) {
        this.limits = limits;
    }

    /** In the order of the values; empty when all can be sent. */
    static List<Problem> problems(DraftValues values, Books books) {
        DraftRules rules = new DraftRules(books.limits());
        if (values.all().stream().noneMatch(v -> v.field() == Field.NAME)) {
            rules.problems.add(new Problem(
                    Field.NAME,
                    null,
                    "There is no name, and {system} needs one. Enter it.",
                    values.all().get(0).source()));
        }
        values.all().forEach(rules::check);
        values.people().forEach(rules::check);
        return rules.problems.stream().map(p -> p.told(books::told)).toList();
    }

    private void check(Value value) {
        switch (value.field()) {
            case NAME -> {
                text(value, limits.name());
                if (value.value().contains("<") || value.value().contains(">")) {
                    add(
                            value,
                            "The name holds < or >. {system} takes such names and loses the contact. Take them out.");
                }
            }
            case FIRST_NAME, LAST_NAME -> text(value, limits.name());
            case EMAIL -> email(value.field(), value.value(), "The e-mail", value.source());
            case PHONE, DIRECT_PHONE, MOBILE, ACCOUNT_NUMBER, TAX_NUMBER -> text(value, limits.number());
            case BILLING_ADDRESS, SHIPPING_ADDRESS -> address(value);
            case CURRENCY -> {
                if (!CURRENCY.matcher(value.value()).matches()) {
                    add(value, "The currency must be three capital letters, such as NZD. Choose another.");
                }
            }
            case CONTACT_NUMBER, PERSON -> {}
        }
    }

    private void check(Further further) {
        String who = further.person().name();
        text(Field.PERSON, null, who, "The name of " + who, limits.name(), further.source());
        if (further.person().email() != null) {
            email(Field.PERSON, further.person().email(), "The e-mail of " + who, further.source());
        }
    }

    private void text(Value value, int most) {
        text(value.field(), null, value.value(), "The " + WORDS.get(value.field()), most, value.source());
    }

    private void email(Field field, String email, String words, Source source) {
        text(field, null, email, words, limits.name(), source);
        if (!email.chars().allMatch(c -> c < 128)) {
            problems.add(new Problem(
                    field,
                    null,
                    words
                            + " holds letters that {system} does not take in an address, such as umlauts. Enter one without.",
                    source));
        } else if (!EMAIL.matcher(email).matches()) {
            problems.add(new Problem(
                    field, null, words + " is not an e-mail address. Correct it, or leave it empty.", source));
        }
    }

    private void address(Value value) {
        String which = value.field() == Field.BILLING_ADDRESS ? "billing address" : "shipping address";
        Address address = value.address();
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("attentionTo", new Part(address.attentionTo(), "attention line", limits.name()));
        parts.put("line1", new Part(address.line1(), "first line", limits.line()));
        parts.put("line2", new Part(address.line2(), "second line", limits.line()));
        parts.put("line3", new Part(address.line3(), "third line", limits.line()));
        parts.put("line4", new Part(address.line4(), "fourth line", limits.line()));
        parts.put("city", new Part(address.city(), "city", limits.name()));
        parts.put("region", new Part(address.region(), "region", limits.name()));
        parts.put("postalCode", new Part(address.postalCode(), "postal code", limits.number()));
        parts.put("country", new Part(address.country(), "country", limits.number()));
        parts.forEach((name, part) -> {
            if (part.text() != null) {
                text(
                        value.field(),
                        name,
                        part.text(),
                        "The " + part.words() + " of the " + which,
                        part.most(),
                        value.source());
            }
        });
        if (address.country() != null && !COUNTRY.matcher(address.country()).matches()) {
            problems.add(new Problem(
                    value.field(),
                    "country",
                    "The country of the " + which
                            + " holds a digit or a sign, and {system} takes names alone. Write it out.",
                    value.source()));
        }
    }

    private record Part(String text, String words, int most) {}

    private void text(Field field, String part, String text, String words, int most, Source source) {
        if (text.length() > most) {
            problems.add(new Problem(
                    field,
                    part,
                    words + " has " + text.length() + " characters, and {system} takes at most " + most
                            + ". Shorten it.",
                    source));
        }
        if (CONTROL.matcher(text).find()) {
            problems.add(new Problem(
                    field,
                    part,
                    words + " holds a line break or another invisible character. Type it again without.",
                    source));
        }
    }

    private void add(Value value, String message) {
        problems.add(new Problem(value.field(), null, message, value.source()));
    }
}
