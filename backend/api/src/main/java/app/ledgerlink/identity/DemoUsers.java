package app.ledgerlink.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The well-known users of a local run; they exist nowhere else. */
@ApplicationScoped
class DemoUsers {

    private static final List<SessionResource.DemoUser> ALL = List.of(
            new SessionResource.DemoUser("admin@ledgerlink.example", "demo-admin", "Demo Admin", Role.ADMIN),
            new SessionResource.DemoUser("sales@ledgerlink.example", "demo-sales", "Demo Sales", Role.SALES));

    private final boolean wanted;

    DemoUsers(@ConfigProperty(name = "ledgerlink.demo-users") boolean wanted) {
        this.wanted = wanted;
    }

    boolean wanted() {
        return wanted;
    }

    /** Empty outside a local run. */
    List<SessionResource.DemoUser> all() {
        return wanted ? ALL : List.of();
    }
}
