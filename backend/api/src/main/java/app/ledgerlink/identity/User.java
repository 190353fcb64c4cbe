package app.ledgerlink.identity;

import app.ledgerlink.shared.Identified;
import java.security.Principal;
import java.util.UUID;

/** A user as the database has it; the principal of a signed-in request. */
public record User(UUID workspaceId, String workspaceName, UUID id, String email, String name, Role role)
        implements Principal, Identified {

    @Override
    public String getName() {
        return name;
    }
}
