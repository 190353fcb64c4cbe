package app.ledgerlink.testing;

import app.ledgerlink.identity.Role;
import app.ledgerlink.identity.TestUsers;
import app.ledgerlink.identity.WorkspaceSetup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes workspaces for tests, each with one user of each role, and signs them in. */
@ApplicationScoped
public class Workspaces {

    private final WorkspaceSetup setup;
    private final TestUsers users;

    Workspaces(WorkspaceSetup setup, TestUsers users) {
        this.setup = setup;
        this.users = users;
    }

    /** A new workspace whose admin and sales rep are signed in. */
    public TestWorkspace create() {
        users.forgetAttempts();
        UUID workspace = setup.createWorkspace("Workspace under test");
        return new TestWorkspace(workspace, signedIn(workspace, Role.ADMIN), signedIn(workspace, Role.SALES));
    }

    /** One more user of the workspace, signed in. */
    public SignedIn signedIn(UUID workspace, Role role) {
        String email = role.name().toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID() + "@ledgerlink.example";
        TestUsers.Entered user = users.enter(workspace, email, role);
        return new SignedIn(user.id(), email, TestUsers.PASSWORD, user.cookie());
    }
}
