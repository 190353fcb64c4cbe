package app.ledgerlink.shared;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Remembers who changed what. Filled by {@code identity}; entries join the caller's transaction, so that none is of a change that failed. */
public interface AuditTrail {

    @Schema(name = "AuditAction")
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
        LINK_DECISION_UNDONE,
        CONTACT_CREATED_IN_LEDGER,
        CONTACT_CREATION_REFUSED,
        CONTACT_CREATION_UNSURE,
        API_KEY_HANDED_OVER,
        COMPANY_CREATED,
        COMPANY_CHANGED,
        COMPANY_ARCHIVED,
        COMPANY_RESTORED,
        CONTACT_CREATED,
        CONTACT_CHANGED,
        CONTACT_ARCHIVED,
        CONTACT_RESTORED,
        FIELD_VALUE_CHOSEN,
        DATA_EXPORTED,
        SYNC_STARTED,
        SYNC_CANCELLED,
        CONNECTION_NOT_LINKED,
        SECOND_FACTOR_ADDED,
        SECOND_FACTOR_REMOVED,
        SECOND_FACTOR_RESET,
        RECOVERY_CODES_RENEWED,
        RECOVERY_CODE_USED,
        SECOND_FACTOR_CODE_REUSED,
        SECURITY_CHANGED,
        PERSON_ERASED,
        WORKSPACE_ADDED,
        WORKSPACE_RENAMED,
        WORKSPACE_SUSPENDED,
        WORKSPACE_RESUMED,
        WORKSPACE_EXPORTED,
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGN_IN_BLOCKED,
        SIGNED_OUT,
        SESSIONS_ENDED,
        ACCOUNT_JOINED,
        ACCOUNT_PARTED,
        CONFIRMATION_FAILED
    }

    /**
     * @param subjectId what was changed; null where it has no id
     * @param before what it was, by field, without secrets; null where it was not
     * @param after what it is, likewise
     * @param answer what the accounting system said; null where it was not asked
     * @param correlationId by which the accounting system's staff find that answer; null likewise
     */
    record Entry(
            Action action,
            UUID subjectId,
            String subjectName,
            Map<String, ?> before,
            Map<String, ?> after,
            String answer,
            String correlationId) {

        public Entry(Action action, UUID subjectId, String subjectName, Map<String, ?> before, Map<String, ?> after) {
            this(action, subjectId, subjectName, before, after, null, null);
        }
    }

    /**
     * Who is behind a change.
     *
     * @param actorId null for what the product does by itself
     * @param address where the request came from; null where there was none
     */
    record Origin(UUID workspaceId, UUID actorId, String actorName, String address) {

        /** What the product does by itself. */
        public static Origin ofProduct(UUID workspaceId) {
            return new Origin(workspaceId, null, "Ledgerlink", null);
        }
    }

    /** The caller of the request at hand. */
    Origin origin();

    /** What the caller of the request at hand did. */
    default void record(Entry entry) {
        record(origin(), entry);
    }

    /** What somebody did whose request may be long over. */
    void record(Origin origin, Entry entry);

    /**
     * Replaces what tells who a person was, in what was done with them and by them. In the caller's transaction.
     *
     * @param person a user or a record of that person
     * @param near records whose entries may repeat the person's values
     * @param values to replace: in those entries where they stand alone, an e-mail address wherever it stands
     */
    void forget(UUID workspaceId, UUID person, List<UUID> near, List<String> values, String pseudonym);
}
