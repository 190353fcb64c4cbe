package app.ledgerlink.operator;

import app.ledgerlink.shared.AcrossWorkspaces;
import app.ledgerlink.shared.KeyRing;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** A node that starts with a new key in front takes the old one out of use, and says when it can go. */
@ApplicationScoped
class KeysAtStart {

    private static final Logger LOG = Logger.getLogger(KeysAtStart.class);

    private final Jdbi jdbi;
    private final KeyRing keys;

    KeysAtStart(Jdbi jdbi, KeyRing keys) {
        this.jdbi = jdbi;
        this.keys = keys;
    }

    /** With one key there is nothing to take out of use. A failure is no reason to keep the node from starting. */
    @AcrossWorkspaces
    void start(@Observes StartupEvent event) {
        if (keys.names().size() < 2) {
            return;
        }
        try {
            KeyRotation.Result result = new KeyRotation(jdbi, keys).run();
            result.sentences()
                    .forEach(said -> LOG.log(result.isComplete() ? Logger.Level.INFO : Logger.Level.WARN, said));
        } catch (RuntimeException e) {
            LOG.warn("Stored secrets were not encrypted anew; the next start or “keys reencrypt” tries again", e);
        }
    }
}
