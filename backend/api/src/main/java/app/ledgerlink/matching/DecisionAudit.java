package app.ledgerlink.matching;

import app.ledgerlink.matching.DecisionStore.Decided;
import app.ledgerlink.shared.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Tells the audit trail what people decided about parties. */
@ApplicationScoped
class DecisionAudit {

    private final AuditTrail trail;

    DecisionAudit(AuditTrail trail) {
        this.trail = trail;
    }

    void decided(Decided decided, String name) {
        AuditTrail.Action action = switch (decided.action()) {
            case LINK -> AuditTrail.Action.CUSTOMER_LINKED;
            case CREATE -> AuditTrail.Action.CUSTOMER_CREATED_FROM_LEDGER;
            case IGNORE -> AuditTrail.Action.LEDGER_CONTACT_IGNORED;
            case UNLINK -> AuditTrail.Action.CUSTOMER_UNLINKED;
        };
        trail.record(new AuditTrail.Entry(
                action,
                decided.ledgerContactId(),
                name,
                state(decided.beforeState(), decided.beforeCustomerId()),
                state(decided.action(), decided.customerId())));
    }

    void undone(Decided decided, String name) {
        trail.record(new AuditTrail.Entry(
                AuditTrail.Action.LINK_DECISION_UNDONE,
                decided.ledgerContactId(),
                name,
                state(decided.action(), decided.customerId()),
                state(decided.beforeState(), decided.beforeCustomerId())));
    }

    private static Map<String, ?> state(Enum<?> state, UUID customer) {
        return customer == null ? Map.of("state", state) : Map.of("state", state, "customerId", customer);
    }
}
