package app.ledgerlink.identity;

import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.AuditTrail.Action;
import app.ledgerlink.shared.AuditTrail.Entry;
import app.ledgerlink.shared.Deployment;
import app.ledgerlink.shared.KeyRing;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Who must have a second factor: as the workspace decides, and nobody where it cannot be set up or in the local run. */
@ApplicationScoped
class SecondFactorRules {

    private static final Logger LOG = Logger.getLogger(SecondFactorRules.class);

    private final Jdbi jdbi;
    private final KeyRing keys;
    private final Deployment deployment;
    private final AuditTrail audit;

    SecondFactorRules(Jdbi jdbi, KeyRing keys, Deployment deployment, AuditTrail audit) {
        this.jdbi = jdbi;
        this.keys = keys;
        this.deployment = deployment;
        this.audit = audit;
    }

    void tell(@Observes StartupEvent event) {
        if (!deployment.isLocal() && !keys.usable()) {
            LOG.warn("Nobody can set up a second factor, and none is required: set LEDGERLINK_SECRET_KEYS.");
        }
    }

    /** Whether this installation holds people to the rule at all. */
    boolean enforced() {
        return !deployment.isLocal() && keys.usable();
    }

    boolean requires(User user) {
        return enforced() && of(user.workspaceId()).covers(user.role());
    }

    SecondFactorRule of(UUID workspace) {
        return jdbi.withHandle(h -> h.createQuery("select second_factor_rule from workspace where id = ?")
                .bind(0, workspace)
                .mapTo(SecondFactorRule.class)
                .one());
    }

    @Transactional
    void change(UUID workspace, String workspaceName, SecondFactorRule wanted) {
        SecondFactorRule before = jdbi.withHandle(
                h -> h.createQuery("select second_factor_rule from workspace where id = ? for no key update")
                        .bind(0, workspace)
                        .mapTo(SecondFactorRule.class)
                        .one());
        if (before != wanted) {
            jdbi.useHandle(h ->
                    h.execute("update workspace set second_factor_rule = ? where id = ?", wanted.name(), workspace));
            audit.record(new Entry(
                    Action.SECURITY_CHANGED,
                    workspace,
                    workspaceName,
                    Map.of("secondFactor", before),
                    Map.of("secondFactor", wanted)));
        }
    }
}
