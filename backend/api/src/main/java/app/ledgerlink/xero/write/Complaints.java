package app.ledgerlink.xero.write;

import app.ledgerlink.books.LedgerTarget.Refusal;
import app.ledgerlink.shared.Texts;
import app.ledgerlink.xero.http.Reply;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Xero's own words about what is wrong, and what they mean. */
final class Complaints {

    private static final int LONGEST_TEXT = 8000;
    private static final ObjectMapper JSON = new ObjectMapper(new JsonFactory());

    private static final Pattern NUMBER_TAKEN =
            Pattern.compile("(?is)\\W*(the )?contact ?number\\b.*\\b(already|unique|taken|exists?)\\b.*");

    /** A value that must be unique beside the name: which one is told by its words, and a person mends it. */
    private static final Pattern OTHER_VALUE =
            Pattern.compile("(?is)\\W*(the )?(account|tax|company|registration) ?(number|code|id)\\b.*");

    /** In this order: a name may itself hold the words of what comes later. */
    private static final List<Map.Entry<Pattern, Refusal>> MEANINGS = List.of(
            Map.entry(
                    Pattern.compile("(?i)used (with|for|by) (a |an )?(different|other|another) request"),
                    Refusal.KEY_REUSED),
            Map.entry(Pattern.compile("(?i)already assigned to another"), Refusal.NAME_TAKEN),
            Map.entry(Pattern.compile("(?i)archived contacts?\\b"), Refusal.ARCHIVED),
            Map.entry(Pattern.compile("(?i)\\bname\\b.*\\b(already|unique|taken|exists?)\\b"), Refusal.NAME_TAKEN));

    private Complaints() {}

    /** What came back as text that can be stored; null where there was none. */
    static String text(Reply reply) {
        String text = Texts.storable(reply.text()).strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    /** Everything that a record or one of its parts is reported to be wrong with. */
    static List<String> in(JsonNode record) {
        Set<String> found = new LinkedHashSet<>();
        collect(record, found);
        return List.copyOf(found);
    }

    /** What an answer that is no success complains of; at least one. */
    static List<String> of(Reply reply) {
        JsonNode body = tree(reply);
        List<String> found = in(body);
        return !found.isEmpty()
                ? found
                : Stream.of("Detail", "Message", "Title")
                        .map(name -> member(body, name))
                        .filter(words -> !words.isBlank())
                        .findFirst()
                        .map(List::of)
                        .orElse(List.of("Xero refuses it (" + reply.status() + ") and gives no reason."));
    }

    /** Whether the body has the form of Xero's own answers. */
    static boolean isObject(Reply reply) {
        return tree(reply).isObject();
    }

    static boolean numberTaken(List<String> complaints) {
        return complaints.stream().anyMatch(words -> NUMBER_TAKEN.matcher(words).matches());
    }

    static Refusal refusal(List<String> complaints, Refusal otherwise) {
        List<String> others = complaints.stream()
                .filter(words -> !OTHER_VALUE.matcher(words).matches())
                .toList();
        return MEANINGS.stream()
                .filter(meaning -> others.stream()
                        .anyMatch(words -> meaning.getKey().matcher(words).find()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static void collect(JsonNode node, Set<String> found) {
        node.fields().forEachRemaining(member -> {
            if (member.getKey().equalsIgnoreCase("ValidationErrors")) {
                member.getValue().forEach(error -> {
                    String words = member(error, "Message");
                    found.add(words.isBlank() ? "Xero reports an error and no reason." : words.strip());
                });
            } else {
                collect(member.getValue(), found);
            }
        });
        if (node.isArray()) {
            node.forEach(element -> collect(element, found));
        }
    }

    /** Names have been seen in both cases. */
    private static String member(JsonNode object, String name) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue().asText("");
            }
        }
        return "";
    }

    private static JsonNode tree(Reply reply) {
        try {
            return JSON.readTree(reply.body());
        } catch (IOException noJson) {
            return JSON.nullNode();
        }
    }
}
