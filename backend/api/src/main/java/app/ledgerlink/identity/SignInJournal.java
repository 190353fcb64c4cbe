package app.ledgerlink.identity;

import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.AuditTrail.Action;
import app.ledgerlink.shared.AuditTrail.Entry;
import app.ledgerlink.shared.AuditTrail.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Tells who came and went, and who tried: in the audit trail of the user's workspace. What was typed is told nowhere. */
@ApplicationScoped
class SignInJournal {

    private static final Logger LOG = Logger.getLogger(SignInJournal.class);

    private final AuditTrail audit;
    private final CurrentClient client;

    SignInJournal(AuditTrail audit, CurrentClient client) {
        this.audit = audit;
        this.client = client;
    }

    void signedIn(User user) {
        byUser(Action.SIGNED_IN, user, Map.of());
    }

    void signedOut(User user) {
        byUser(Action.SIGNED_OUT, user, Map.of());
    }

    /** @param sessions how many of the user's own */
    void sessionsEnded(User user, int sessions) {
        byUser(Action.SESSIONS_ENDED, user, Map.of("sessions", sessions));
    }

    /** @param named the accounts of the address that was typed; empty when nobody has it */
    void failed(List<User> named) {
        byStranger(Action.SIGN_IN_FAILED, named);
    }

    /** @param named likewise */
    void blocked(List<User> named) {
        byStranger(Action.SIGN_IN_BLOCKED, named);
    }

    private void byUser(Action action, User user, Map<String, ?> more) {
        audit.record(
                new Origin(user.workspaceId(), user.id(), user.name(), client.address()),
                new Entry(action, user.id(), user.name(), null, facts(more)));
    }

    private void byStranger(Action action, List<User> named) {
        if (named.isEmpty()) {
            LOG.infof("%s: nobody has the address that was typed.", action);
        }
        named.forEach(user -> audit.record(
                new Origin(user.workspaceId(), null, "Not signed in", client.address()),
                new Entry(action, user.id(), user.name(), null, facts(Map.of()))));
    }

    private Map<String, ?> facts(Map<String, ?> more) {
        Map<String, Object> facts = new LinkedHashMap<>(more);
        facts.put("device", client.device());
        return facts;
    }
}
