package app.ledgerlink.xerostandin.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A language and the country it is met in: how people, towns and streets are called there. */
record Culture(
        String key,
        String country,
        String currency,
        String diallingCode,
        String areaCode,
        List<Town> towns,
        List<String> streets,
        List<String> firstNames,
        List<String> lastNames) {

    private static final Map<String, Culture> ALL = load();
    private static final List<String> NUMBER_FIRST = List.of("mi", "sm", "cy", "ga", "fr", "th", "vi", "hi");

    record Town(String name, String region, String postalCode) {}

    static Culture of(String key) {
        return ALL.get(key);
    }

    /** A street with its number on the side where the culture puts it. */
    String house(String street, int number) {
        boolean first = key.startsWith("en-") || NUMBER_FIRST.contains(key);
        return first ? number + " " + street : street + " " + number;
    }

    private static Map<String, Culture> load() {
        var people = new LinkedHashMap<String, String[]>();
        Table.rows("people").forEach(row -> people.put(row[0], row));
        var all = new LinkedHashMap<String, Culture>();
        for (var row : Table.rows("places")) {
            var named = people.get(row[0]);
            var towns = Table.words(row[5]).stream().map(Culture::town).toList();
            all.put(
                    row[0],
                    new Culture(
                            row[0],
                            row[1],
                            row[2],
                            row[3],
                            row[4],
                            towns,
                            Table.words(row[6]),
                            Table.words(named[1]),
                            Table.words(named[2])));
        }
        return all;
    }

    private static Town town(String text) {
        var parts = text.split("/", -1);
        return new Town(parts[0], parts[1], parts[2]);
    }
}
