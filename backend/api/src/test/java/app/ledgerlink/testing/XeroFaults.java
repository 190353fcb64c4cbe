package app.ledgerlink.testing;

import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.http.Faults;
import java.util.Map;

/** What goes wrong at the stand-in for the next calls whose path holds a text. */
public final class XeroFaults {

    private XeroFaults() {}

    public static void status(XeroStandin standin, String path, int times, int status, String body) {
        status(standin, path, times, status, body, Map.of());
    }

    public static void status(
            XeroStandin standin, String path, int times, int status, String body, Map<String, String> headers) {
        plan(standin, Faults.Kind.STATUS, path, times, status, body, headers);
    }

    /** Drops, truncates or, for a status, answers that with an empty body. */
    public static void of(XeroStandin standin, Faults.Kind kind, String path, int times, int status) {
        plan(standin, kind, path, times, status, null, Map.of());
    }

    private static void plan(
            XeroStandin standin,
            Faults.Kind kind,
            String path,
            int times,
            int status,
            String body,
            Map<String, String> headers) {
        standin.control().faults().plan(new Faults.Fault(kind, path, null, times, 0, status, body, headers, 0));
    }
}
