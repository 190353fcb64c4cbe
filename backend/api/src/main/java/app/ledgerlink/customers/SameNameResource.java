package app.ledgerlink.customers;

import app.ledgerlink.shared.Caller;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether a customer of a name is here already. */
@Path("/customers/same-name")
@Tag(name = "customers")
@Produces(MediaType.APPLICATION_JSON)
public class SameNameResource {

    private final SameNames names;
    private final Caller caller;

    SameNameResource(SameNames names, Caller caller) {
        this.names = names;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Companies and individuals of a name, at most twenty; case, accents, punctuation and legal forms"
                    + " do not count")
    public List<SameNameCustomer> listCustomersOfSameName(@QueryParam("name") @NotBlank @Size(max = 520) String name) {
        return names.of(caller.workspaceId(), name);
    }
}
