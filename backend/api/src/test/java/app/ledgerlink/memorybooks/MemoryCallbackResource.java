package app.ledgerlink.memorybooks;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.connections.Grant;
import app.ledgerlink.connections.GrantedOrganisation;
import app.ledgerlink.connections.Linking;
import app.ledgerlink.shared.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Where the person comes back who allowed both organisations. */
@Path("/memory-books/callback")
public class MemoryCallbackResource {

    private final Linking linking;
    private final Caller caller;

    MemoryCallbackResource(Linking linking, Caller caller) {
        this.linking = linking;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("ADMIN")
    @Operation(hidden = true)
    public String allowed(@RestQuery UUID connection) {
        List<GrantedOrganisation> both = List.of(MemoryBooks.KEA, MemoryBooks.TUI);
        return linking.link(
                        new ConnectionRef(caller.workspaceId(), connection), new Grant(both, both, UUID::randomUUID))
                .state()
                .name();
    }
}
