package app.ledgerlink.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A doc comment as text for readers of the contract (CommonMark).
 *
 * @param text what stands before the first block tag, empty where nothing does
 * @param params what {@code @param} says, by name
 */
record Javadoc(String text, Map<String, String> params) {

    private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*@(?=[a-z]+\\b)");
    private static final Pattern PARAM = Pattern.compile("param\\s+(<?\\w+>?)\\s+(.*)", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\{@code\\s+([^}]*)}");
    private static final Pattern LINK =
            Pattern.compile("\\{@link(?:plain)?\\s+([^}\\s]*?)(?:\\([^)]*\\))?(?:\\s+([^}]+))?}");

    /** @param comment as {@code Elements.getDocComment} gives it; null for none */
    static Javadoc of(String comment) {
        if (comment == null) {
            return new Javadoc("", Map.of());
        }
        String[] blocks = BLOCK.split(comment);
        Map<String, String> params = new LinkedHashMap<>();
        for (int i = 1; i < blocks.length; i++) {
            var param = PARAM.matcher(blocks[i]);
            if (param.matches()) {
                params.put(param.group(1), plain(param.group(2)));
            }
        }
        return new Javadoc(plain(blocks[0]), params);
    }

    private static String plain(String comment) {
        String text = CODE.matcher(comment).replaceAll("`$1`");
        text = LINK.matcher(text).replaceAll(link -> {
            String said =
                    link.group(2) == null ? link.group(1).replaceFirst("^#", "").replace('#', '.') : link.group(2);
            return "`" + said + "`";
        });
        text = text.replaceAll("\\s+", " ").replaceAll("\\s*<p>\\s*", "\n\n").strip();
        return sentence(text);
    }

    /** What Java calls null is left out of an answer. */
    private static String sentence(String text) {
        String said = text.replaceAll("\\bnull\\b", "absent");
        return said.isEmpty() ? "" : Character.toUpperCase(said.charAt(0)) + said.substring(1);
    }
}
