package app.ledgerlink.xerostandin.http;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One request, free of the server's own types. Names of headers are in lower case; query values are decoded. */
public record Call(
        String method,
        String path,
        String rawQuery,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body) {

    /** The value of a header of any case; null when it is absent. */
    public String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /** The value of a query parameter, its name in any case; null when it is absent. */
    public String parameter(String name) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(query);
        return all.get(name);
    }

    public boolean has(String method) {
        return this.method.equals(method);
    }
}
