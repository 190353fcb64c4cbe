package app.ledgerlink.xero.http;

import java.util.Map;
import java.util.Set;

/** Which right a read needs, for people to be told where Xero's refusal does not name it. */
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

    static String missing(Fault fault, Call call) {
        return fault.detail().isEmpty() ? BY_PATH.getOrDefault(call.path(), call.path()) : fault.detail();
    }

    static boolean canDoWithout(Call call) {
        return DISPENSABLE.contains(BY_PATH.getOrDefault(call.path(), ""));
    }
}
