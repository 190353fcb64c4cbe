package app.ledgerlink.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A browser in a few words, such as “Chrome on Windows”, from what it says of itself (RFC 9110, 10.1.5). */
final class DeviceWords {

    /** The first that fits: browsers name the ones they descend from as well. */
    private static final Map<String, Pattern> BROWSERS = inOrder(
            "Edge", "Edg(?:e|A|iOS)?/",
            "Opera", "OPR/|Opera",
            "Samsung Internet", "SamsungBrowser/",
            "Firefox", "Firefox/|FxiOS/",
            "Chrome", "Chrome/|CriOS/|Chromium/",
            "Safari", "Version/[\\d.]+.* Safari/",
            "curl", "^curl/");

    private static final Map<String, Pattern> SYSTEMS = inOrder(
            "iPhone", "iPhone|iPod",
            "iPad", "iPad",
            "Android", "Android",
            "Windows", "Windows",
            "Chrome OS", "CrOS",
            "Mac", "Macintosh|Mac OS X",
            "Linux", "Linux|X11");

    private DeviceWords() {}

    /** @param userAgent null or any text; nothing of it is repeated */
    static String of(String userAgent) {
        String said = userAgent == null ? "" : userAgent.substring(0, Math.min(userAgent.length(), 500));
        String browser = first(BROWSERS, said);
        String system = first(SYSTEMS, said);
        if (browser == null) {
            return system == null ? "Unknown device" : "A program on " + system;
        }
        return system == null ? browser : browser + " on " + system;
    }

    private static String first(Map<String, Pattern> words, String said) {
        return words.entrySet().stream()
                .filter(word -> word.getValue().matcher(said).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Pattern> inOrder(String... namesAndPatterns) {
        Map<String, Pattern> words = new LinkedHashMap<>();
        for (int i = 0; i < namesAndPatterns.length; i += 2) {
            words.put(namesAndPatterns[i], Pattern.compile(namesAndPatterns[i + 1]));
        }
        return words;
    }
}
