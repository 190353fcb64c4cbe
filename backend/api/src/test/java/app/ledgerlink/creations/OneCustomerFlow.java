package app.ledgerlink.creations;

import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.xerostandin.XeroStandin;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** One customer that is to be created in empty books. */
abstract class OneCustomerFlow {

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    @Inject
    Jdbi jdbi;

    XeroStandin standin;

    OutboundFlow flow;
    UUID customer;

    @BeforeEach
    void connect() {
        flow = OutboundFlow.connect(standin, clock, workspaces);
        customer = flow.company("Harbour Cafe Ltd");
    }

    @AfterEach
    void reset() {
        standin.control().faults().clear();
        clock.reset();
    }

    String column(String name, UUID of) {
        return jdbi.withHandle(h -> h.createQuery("select " + name + " from contact_creation where customer_id = ?")
                .bind(0, of)
                .mapTo(String.class)
                .one());
    }
}
