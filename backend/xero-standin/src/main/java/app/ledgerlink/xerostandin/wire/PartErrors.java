package app.ledgerlink.xerostandin.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with the addresses, phones and persons of a contact: each carries its own errors in an answer. */
public final class PartErrors {
    private final Map<String, List<String>> byPart = new LinkedHashMap<>();

    /**
     * @param list Addresses, Phones or ContactPersons
     * @param key the type of the part, or the place of a person from 0 on
     */
    public void add(String list, Object key, String message) {
        byPart.computeIfAbsent(list + " " + key, part -> new ArrayList<>()).add(message);
    }

    public boolean none() {
        return byPart.isEmpty();
    }

    List<String> of(String list, Object key) {
        return byPart.getOrDefault(list + " " + key, List.of());
    }
}
