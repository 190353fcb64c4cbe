package app.ledgerlink.xero.http;

import app.ledgerlink.books.StreamType;
import app.ledgerlink.books.StreamType.Access;
import java.util.Set;

/** Which right a call needs, for people to be told where Xero's refusal does not name it. */
final class Scopes {

    private static final String AGED_REPORT = "/Reports/AgedReceivablesByContact";

    private static final String REPORTS = "accounting.reports.aged.read";

    /** What a link works without: such a refusal ends the call and not the link. */
    private static final Set<String> DISPENSABLE = Set.of(REPORTS);

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
        return list.equals(AGED_REPORT)
                ? REPORTS
                : Lists.stream(list).map(StreamType::access).map(Scopes::of).orElse(request.path());
    }

    private static String of(Access access) {
        return switch (access) {
            case SETTINGS -> "accounting.settings.read";
            case PARTIES -> "accounting.contacts";
            case SALES -> "accounting.invoices.read";
            case PAYMENTS -> "accounting.payments.read";
        };
    }
}
