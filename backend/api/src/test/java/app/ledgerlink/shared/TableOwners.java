package app.ledgerlink.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which package owns which tables. */
public final class TableOwners {

    public static final Map<String, String> OWNED = Map.ofEntries(
            Map.entry(
                    "books", "organisation ledger_contact sales_document sales_document_line payment allocation item"),
            Map.entry("connections", "ledger_connection connection_choice"),
            Map.entry("xero", "authorization_attempt token_set call_budget call_lease call_share"),
            Map.entry("customers", "company contact"),
            Map.entry("matching", "link_decision link_decision_party"),
            Map.entry("creations", "contact_creation"),
            Map.entry("fates", "fate"),
            Map.entry(
                    "sync",
                    "sync_run sync_run_stream sync_settings sync_watermark sync_plan_row document_reread scheduled_tasks"),
            Map.entry("reconciliation", "reconciliation reconciliation_party"),
            Map.entry(
                    "identity",
                    "workspace app_user api_key user_session sign_in_attempt failed_sign_in known_device second_factor"
                            + " recovery_code"),
            Map.entry("audit", "audit_event"),
            Map.entry("web", "web_answer"));

    private TableOwners() {}

    /** By table: its package. */
    public static Map<String, String> of() {
        Map<String, String> owners = new HashMap<>();
        OWNED.forEach((room, tables) -> List.of(tables.split(" ")).forEach(table -> owners.put(table, room)));
        return owners;
    }
}
