package app.ledgerlink.xero.http;

import java.util.Map;
import java.util.Set;

/** Which right a call needs, for people to be told where Xero's refusal does not name it. */
final class Scopes {

    private static final Map<String, String> BY_PATH = Map.of(
            "/Organisation", "accounting.settings.read",
            "/Items", "accounting.settings.read",
            "/Contacts", "accounting.contacts",
            "/Invoices", "accounting.invoices.read",
            "/CreditNotes", "accounting.invoices.read",
            "/Prepayments", "accounting.payments.read",
            "/Overpayments", "accounting.payments.read",
            "/Payments", "accounting.payments.read",
            "/Reports/AgedReceivablesByContact", "accounting.reports.aged.read");

    /** What a link works without: such a refusal ends the call and not the link. */
    private static final Set<String> DISPENSABLE = Set.of("accounting.reports.aged.read");

    private Scopes() {}

    static String missing(Fault fault, Request request) {
        return fault.detail().isEmpty() ? needed(request) : fault.detail();
    }

    /** All that is read goes on to be read where nothing may be written. */
    static boolean canDoWithout(Request request) {
        return request.writes() || DISPENSABLE.contains(needed(request));
    }

    /** A single record needs what its list needs. */
    private static String needed(Request request) {
        String list = request.path().startsWith("/Reports/")
                ? request.path()
                : request.path().replaceFirst("(?<=.)/.*", "");
        return BY_PATH.getOrDefault(list, request.path());
    }
}
