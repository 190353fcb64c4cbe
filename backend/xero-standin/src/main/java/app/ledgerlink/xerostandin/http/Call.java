package app.ledgerlink.xerostandin.http;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * One request, free of the server's own types. Names of headers are in lower case; query values are decoded.
 *
 * @param mishap the failure that is planned for it; null for none
 */
public record Call(
        String method,
        String path,
        String rawQuery,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body,
        Mishap mishap) {

    public Call(
            String method,
            String path,
            String rawQuery,
            Map<String, String> query,
            Map<String, String> headers,
            byte[] body) {
        this(method, path, rawQuery, query, headers, body, null);
    }

    /** The same call with a failure planned for it. */
    public Call failing(boolean afterWork, Answer answer) {
        return new Call(method, path, rawQuery, query, headers, body, new Mishap(afterWork, answer));
    }

    /** The answer of the work, or that of the failure that is planned. */
    public Answer doing(Supplier<Answer> work) {
        return mishap == null ? work.get() : mishap.to(work);
    }

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
