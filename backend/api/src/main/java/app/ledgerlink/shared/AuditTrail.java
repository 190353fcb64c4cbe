package app.ledgerlink.shared;

import java.util.Map;
import java.util.UUID;

/** Remembers who changed what. Filled by {@code identity}; entries join the caller's transaction, so that none is of a change that failed. */
public interface AuditTrail {

    enum Action {
        USER_ADDED,
        USER_CHANGED,
        PASSWORD_RESET,
        PASSWORD_CHANGED,
        API_KEY_CREATED,
        API_KEY_REVOKED,
        CONNECTION_LINKED,
        CONNECTION_ENDED,
        SETTINGS_CHANGED,
        VENDORS_CHOSEN,
        CUSTOMER_LINKED,
        CUSTOMER_UNLINKED,
        CUSTOMER_CREATED_FROM_LEDGER,
        LEDGER_CONTACT_IGNORED,
        LINK_DECISION_UNDONE
    }

    /**
     * @param subjectId what was changed; null where it has no id
     * @param before what it was, by field, without secrets; null where it was not
     * @param after what it is, likewise
     */
    record Entry(Action action, UUID subjectId, String subjectName, Map<String, ?> before, Map<String, ?> after) {}

    /** What the caller of the request at hand did. */
    void record(Entry entry);
}
