package app.ledgerlink.customers;

import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.AuditTrail.Action;
import app.ledgerlink.shared.AuditTrail.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Tells the audit trail what people do with companies and contacts. In the caller's transaction. */
@ApplicationScoped
class CustomerAudit {

    private final AuditTrail trail;

    CustomerAudit(AuditTrail trail) {
        this.trail = trail;
    }

    void created(CustomerEntity entity) {
        Map<String, Object> after = new HashMap<>(entity.fields());
        after.values().removeIf(Objects::isNull);
        record(entity, Action.COMPANY_CREATED, Action.CONTACT_CREATED, null, after);
    }

    /** @param before all fields as they were; those that stayed are not told */
    void changed(CustomerEntity entity, Map<String, Object> before) {
        Map<String, Object> was = new HashMap<>(before);
        Map<String, Object> is = new HashMap<>(entity.fields());
        was.entrySet().removeIf(field -> Objects.equals(field.getValue(), is.get(field.getKey())));
        is.keySet().retainAll(was.keySet());
        record(entity, Action.COMPANY_CHANGED, Action.CONTACT_CHANGED, was, is);
    }

    void archived(CustomerEntity entity) {
        record(entity, Action.COMPANY_ARCHIVED, Action.CONTACT_ARCHIVED, null, null);
    }

    void restored(CustomerEntity entity) {
        record(entity, Action.COMPANY_RESTORED, Action.CONTACT_RESTORED, null, null);
    }

    private void record(
            CustomerEntity entity, Action ofCompany, Action ofContact, Map<String, ?> before, Map<String, ?> after) {
        Action action = entity instanceof CompanyEntity ? ofCompany : ofContact;
        trail.record(new Entry(action, entity.id, entity.calledBy(), before, after));
    }
}
