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

    void switchedTo(User user) {
        byUser(Action.SIGNED_IN, user, Map.of("switched", true));
    }

    void switchedFrom(User user) {
        byUser(Action.SIGNED_OUT, user, Map.of("switched", true));
    }

    void joined(User user) {
        byUser(Action.ACCOUNT_JOINED, user, Map.of());
    }

    void parted(User user) {
        byUser(Action.ACCOUNT_PARTED, user, Map.of());
    }

    void proofFailed(User user) {
        byUser(Action.CONFIRMATION_FAILED, user, Map.of());
    }

    /**
     * @param named the accounts of the address that was typed; empty when nobody has it
     * @param fully whether to tell from where and with what
     */
    void failed(List<User> named, boolean fully) {
        byStranger(Action.SIGN_IN_FAILED, named, fully);
    }

    /** The same of attempts that are not let through. */
    void blocked(List<User> named, boolean fully) {
        byStranger(Action.SIGN_IN_BLOCKED, named, fully);
    }

    private void byUser(Action action, User user, Map<String, ?> more) {
        audit.record(
                new Origin(user.workspaceId(), user.id(), user.name(), client.address()),
                new Entry(action, user.id(), user.name(), null, facts(more)));
    }

    private void byStranger(Action action, List<User> named, boolean fully) {
        if (named.isEmpty()) {
            LOG.infof("%s: nobody has the address that was typed.", action);
        }
        named.forEach(user -> audit.record(
                new Origin(user.workspaceId(), null, "Not signed in", fully ? client.address() : null),
                new Entry(action, user.id(), user.name(), null, fully ? facts(Map.of()) : null)));
    }

    private Map<String, ?> facts(Map<String, ?> more) {
        Map<String, Object> facts = new LinkedHashMap<>(more);
        facts.put("device", client.device());
        return facts;
    }
}
