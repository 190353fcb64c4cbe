package app.ledgerlink.xero.balances;

import app.ledgerlink.xero.http.Call;
import app.ledgerlink.xero.http.Urgency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Calls that read contacts with their balances, which come in paged lists only. */
final class ContactCalls {

    /** More ids than this in one address are refused from the 53rd on; Xero's own advice is to stay well below. */
    private static final int IDS = 40;

    private static final int PAGE = 1000;

    private final Map<String, String> which;
    private final Urgency urgency;

    private ContactCalls(Map<String, String> which, Urgency urgency) {
        this.which = which;
        this.urgency = urgency;
    }

    /** @param stored contacts that we know of, all of which would have to be read */
    static boolean allAreCheaper(int wanted, long stored) {
        return stored / PAGE + 1 < (wanted + IDS - 1) / IDS;
    }

    /** In as few lists as there can be. */
    static List<ContactCalls> of(List<String> ids, Urgency urgency) {
        return IntStream.range(0, (ids.size() + IDS - 1) / IDS)
                .mapToObj(batch -> ids.subList(batch * IDS, Math.min(ids.size(), (batch + 1) * IDS)))
                .map(batch -> new ContactCalls(Map.of("IDs", String.join(",", batch)), urgency))
                .toList();
    }

    static ContactCalls all() {
        return new ContactCalls(Map.of("order", "UpdatedDateUTC DESC"), Urgency.BACKGROUND);
    }

    Call page(int page) {
        Map<String, String> query = new LinkedHashMap<>(which);
        query.put("page", Integer.toString(page));
        query.put("pageSize", Integer.toString(PAGE));
        query.put("includeArchived", "true");
        return new Call("/Contacts", query, null, urgency);
    }
}
