package app.ledgerlink.testing;

import app.ledgerlink.identity.Role;
import app.ledgerlink.identity.WorkspaceSetup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes workspaces for tests, each with one user of each role, and signs them in over HTTP. */
@ApplicationScoped
public class Workspaces {

    private static final String PASSWORD = "correct horse battery";

    private final WorkspaceSetup setup;

    Workspaces(WorkspaceSetup setup) {
        this.setup = setup;
    }

    /** A new workspace whose admin and sales rep are signed in. */
    public TestWorkspace create() {
        UUID workspace = setup.createWorkspace("Workspace under test");
        return new TestWorkspace(workspace, signedIn(workspace, Role.ADMIN), signedIn(workspace, Role.SALES));
    }

    /** One more user of the workspace, signed in. */
    public SignedIn signedIn(UUID workspace, Role role) {
        String email = role.name().toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID() + "@ledgerlink.example";
        UUID user = setup.addUser(workspace, email, "Test " + role, PASSWORD, role);
        return SignedIn.by(user, email, PASSWORD);
    }
}
