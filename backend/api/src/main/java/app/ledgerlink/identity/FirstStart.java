package app.ledgerlink.identity;

import app.ledgerlink.shared.AcrossWorkspaces;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Makes the first users of an empty database: the admin that the environment names, or the demo users of a local run. */
@ApplicationScoped
class FirstStart {

    private static final Logger LOG = Logger.getLogger(FirstStart.class);
    private static final int LOCK = 0x1ed6e7;

    private final Users users;
    private final WorkspaceSetup setup;
    private final DemoUsers demoUsers;
    private final DemoUserRows demoRows;
    private final Optional<String> adminEmail;
    private final Optional<String> adminPassword;
    private final Jdbi jdbi;

    FirstStart(
            Users users,
            WorkspaceSetup setup,
            DemoUsers demoUsers,
            DemoUserRows demoRows,
            @ConfigProperty(name = "ledgerlink.admin.email") Optional<String> adminEmail,
            @ConfigProperty(name = "ledgerlink.admin.password") Optional<String> adminPassword,
            Jdbi jdbi) {
        this.users = users;
        this.setup = setup;
        this.demoUsers = demoUsers;
        this.demoRows = demoRows;
        this.adminEmail = adminEmail;
        this.adminPassword = adminPassword;
        this.jdbi = jdbi;
    }

    @AcrossWorkspaces
    @Transactional
    void run(@Observes StartupEvent event) {
        // nodes that start together take turns
        jdbi.useHandle(h -> h.execute("select pg_advisory_xact_lock(?)", LOCK));
        if (users.any()) {
            demoRows.settle();
            return;
        }
        if (adminEmail.isPresent() && adminPassword.isPresent()) {
            createAdmin(adminEmail.get(), adminPassword.get());
        } else if (demoUsers.wanted()) {
            UUID workspace = setup.createWorkspace("Demo");
            demoUsers.all().forEach(u -> setup.addUser(workspace, u.email(), u.name(), u.password(), u.role()));
        } else {
            LOG.warn("Nobody can sign in yet: set LEDGERLINK_ADMIN_EMAIL and LEDGERLINK_ADMIN_PASSWORD, then restart.");
        }
    }

    private void createAdmin(String email, String password) {
        String objection = Passwords.objection(password, email, null);
        if (objection != null) {
            throw new IllegalStateException("LEDGERLINK_ADMIN_PASSWORD cannot be taken. " + objection);
        }
        if (EmailAddress.of(email).isEmpty()) {
            throw new IllegalStateException("LEDGERLINK_ADMIN_EMAIL is no e-mail address: “" + email + "”.");
        }
        setup.addUser(setup.createWorkspace("Workspace"), email, "Admin", password, Role.ADMIN);
    }
}
