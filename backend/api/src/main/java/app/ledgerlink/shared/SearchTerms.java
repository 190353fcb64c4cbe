package app.ledgerlink.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person typed into a search box: every word must be found, in any order, without case and accents. */
public final class SearchTerms {

    private static final int MOST = 6;

    private final List<String> words;

    private SearchTerms(List<String> words) {
        this.words = words;
    }

    /** @param typed null or blank finds all */
    public static SearchTerms of(String typed) {
        return new SearchTerms(
                typed == null
                        ? List.of()
                        : Stream.of(typed.strip().split("\\s+"))
                                .filter(word -> !word.isEmpty())
                                .distinct()
                                .limit(MOST)
                                .toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** @return {@code " and column like …"} for each word; empty where nothing was typed */
    public String and(String column) {
        return parameters().keySet().stream()
                .map(name -> " and " + column + " like searchable(:" + name + ")")
                .collect(Collectors.joining());
    }

    /** Values for what {@link #and} wrote. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String word : words) {
            parameters.put("term" + parameters.size(), "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        return parameters;
    }
}
