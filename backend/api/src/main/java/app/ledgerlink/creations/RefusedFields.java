package app.ledgerlink.creations;

import app.ledgerlink.books.LedgerTarget;
import app.ledgerlink.books.LedgerTarget.Outcome;
import app.ledgerlink.creations.ContactDraft.Field;
import app.ledgerlink.creations.ContactDraft.Problem;
import app.ledgerlink.creations.ContactDraft.Value;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Says in plain words what the books refused, and beside which fields. */
@ApplicationScoped
class RefusedFields {

    record Found(String message, List<Problem> problems) {}

    /** Which field the books' words are about; the first that fits. */
    private static final Map<String, Field> ABOUT = about();

    private final CustomerFactsReader facts;
    private final BooksReader books;

    RefusedFields(CustomerFactsReader facts, BooksReader books) {
        this.facts = facts;
        this.books = books;
    }

    Found of(CreationRow row, Outcome.Refused refused) {
        return facts.of(row.workspaceId(), row.customerId())
                .map(c -> new Found(
                        message(c.name(), refused),
                        problems(
                                Drafts.of(c, row.personId(), row.currency(), books.of(row.connection()))
                                        .draft()
                                        .values(),
                                refused)))
                .orElseGet(() -> new Found(message("this customer", refused), List.of()));
    }

    private static String message(String name, Outcome.Refused refused) {
        return switch (refused.reason()) {
            case NAME_TAKEN ->
                "{system} has another contact with the name " + name
                        + ", and names must differ there. Link that one if it"
                        + " is the same customer; if not, change the name of one of the two and try again.";
            case ARCHIVED ->
                "What was sent of " + name
                        + " matches a contact that is archived in {system}. Restore it there and link"
                        + " it; or restore it, give it another name, archive it again, and try again.";
            default ->
                "{system} does not take " + name
                        + " as it is. Nothing was created. Put right what {system} names, then try again.";
        };
    }

    private static List<Problem> problems(List<Value> values, Outcome.Refused refused) {
        return refused.messages().stream()
                .map(words -> problem(values, words, refused.reason()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Problem problem(List<Value> values, String words, LedgerTarget.Refusal reason) {
        Field field = reason == LedgerTarget.Refusal.NAME_TAKEN ? Field.NAME : field(words);
        return values.stream()
                .filter(v -> v.field() == field)
                .findFirst()
                .map(v -> new Problem(field, null, "{system} says: " + words, v.source()))
                .orElse(null);
    }

    private static Field field(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return ABOUT.entrySet().stream()
                .filter(e -> lower.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Field> about() {
        Map<String, Field> about = new LinkedHashMap<>();
        about.put("email", Field.EMAIL);
        about.put("e-mail", Field.EMAIL);
        about.put("first name", Field.FIRST_NAME);
        about.put("firstname", Field.FIRST_NAME);
        about.put("last name", Field.LAST_NAME);
        about.put("lastname", Field.LAST_NAME);
        about.put("account number", Field.ACCOUNT_NUMBER);
        about.put("accountnumber", Field.ACCOUNT_NUMBER);
        about.put("tax number", Field.TAX_NUMBER);
        about.put("taxnumber", Field.TAX_NUMBER);
        about.put("currency", Field.CURRENCY);
        about.put("phone", Field.PHONE);
        about.put("postal", Field.BILLING_ADDRESS);
        about.put("address", Field.BILLING_ADDRESS);
        about.put("country", Field.BILLING_ADDRESS);
        about.put("name", Field.NAME);
        return about;
    }
}
