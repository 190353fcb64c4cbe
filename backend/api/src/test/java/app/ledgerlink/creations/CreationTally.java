package app.ledgerlink.creations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Counts over the tests of a run: customers that were to be created, and what the stand-in holds of them. */
final class CreationTally {

    private static final Logger LOG = Logger.getLogger(CreationTally.class);

    private int customers;
    private int contacts;
    private int doubled;
    private int missing;
    private int calls;

    void count(OutboundFlow flow, UUID... wanted) {
        for (UUID customer : wanted) {
            int held = flow.held(customer).size();
            customers++;
            contacts += held;
            doubled += Math.max(0, held - 1);
            missing += held == 0 ? 1 : 0;
        }
        calls += flow.calls("GET") + flow.calls("PUT");
    }

    /** Tells the counts, and fails unless each customer ended in one contact. */
    void print(String what) {
        LOG.warnf(
                "%s: %d customers, %d contacts, doubled %d, missing %d, %d calls, %.1f for each customer",
                what, customers, contacts, doubled, missing, calls, (double) calls / Math.max(1, customers));
        assertThat(List.of(doubled, missing)).as("doubled and missing").containsOnly(0);
    }
}
