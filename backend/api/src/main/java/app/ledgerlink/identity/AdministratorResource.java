package app.ledgerlink.identity;

import app.ledgerlink.shared.Caller;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;

/** Whom a user without the right can ask. */
@Path("/administrators")
@Tag(name = "users")
@Produces(MediaType.APPLICATION_JSON)
public class AdministratorResource {

    private final Jdbi jdbi;
    private final Caller caller;

    AdministratorResource(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    /** @param name as colleagues know them; no address, since every user sees it */
    public record Administrator(@NotNull String name) {}

    @GET
    @Operation(summary = "Administrators of the workspace, by name: whom to ask")
    public List<Administrator> listAdministrators() {
        return jdbi.withHandle(h -> h.createQuery("select name from app_user where workspace_id = :workspaceId"
                        + " and role = 'ADMIN' and active order by lower(name), id")
                .bind("workspaceId", caller.workspaceId())
                .mapTo(Administrator.class)
                .list());
    }
}
