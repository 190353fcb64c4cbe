package app.ledgerlink.vendors;

import app.ledgerlink.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Parties that the organisations buy from. */
@Path("/vendors")
@Tag(name = "vendors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VendorResource {

    private final Vendors vendors;

    VendorResource(Vendors vendors) {
        this.vendors = vendors;
    }

    @GET
    @Operation(summary = "Vendors of the books, by name")
    public Page<Vendor> listVendors(@Valid @BeanParam VendorQuery query) {
        return vendors.list(query);
    }

    @PUT
    @Transactional
    @Path("/choice")
    @RolesAllowed("ADMIN")
    @Operation(summary = "Choose vendors to import, or no longer; the next sync does it. What was imported stays")
    public void chooseVendors(@Valid @NotNull Vendor.Choice body) {
        vendors.choose(body);
    }
}
