package app.ledgerlink.xerostandin.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Form and query encoding; plus and %20 both mean a space. */
public final class Forms {
    private Forms() {}

    /** The first value of each name; a name without a value has the empty text. */
    public static Map<String, String> decode(String encoded) {
        var first = new LinkedHashMap<String, String>();
        all(encoded).forEach((name, values) -> first.put(name, values.get(0)));
        return first;
    }

    /** Every value of each name. */
    public static Map<String, List<String>> all(String encoded) {
        var values = new LinkedHashMap<String, List<String>>();
        if (encoded == null || encoded.isEmpty()) {
            return values;
        }
        for (String pair : encoded.split("&")) {
            var parts = pair.split("=", 2);
            values.computeIfAbsent(plain(parts[0]), name -> new ArrayList<>())
                    .add(parts.length > 1 ? plain(parts[1]) : "");
        }
        return values;
    }

    public static String plain(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return encoded;
        }
    }

    public static String encode(String plain) {
        return URLEncoder.encode(plain, StandardCharsets.UTF_8);
    }
}
