package app.ledgerlink.customer;

import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Companies of the workspace. */
@Path("/companies")
@Tag(name = "customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CompanyResource {

    @GET
    @Operation(summary = "Companies by name; archived ones are left out")
    public Page<CompanySummary> listCompanies(
            @QueryParam("q") @Size(max = 200) String q, @Valid @BeanParam PageQuery page) {
        throw new UnsupportedOperationException();
    }

    @POST
    @Operation(summary = "Create a company")
    @APIResponseSchema(value = Company.class, responseCode = "201")
    public RestResponse<Company> createCompany(@Valid @NotNull CompanyInput body) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One company with its people")
    public Company getCompany(UUID id) {
        throw new UnsupportedOperationException();
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Change a company; 409 when somebody else changed it since")
    public Company updateCompany(UUID id, @Valid @NotNull CompanyInput body) {
        throw new UnsupportedOperationException();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Archive a company; its history stays and it can be restored")
    public RestResponse<Void> archiveCompany(UUID id) {
        throw new UnsupportedOperationException();
    }

    @POST
    @Path("/{id}/restoration")
    @Operation(summary = "Bring an archived company back")
    public Company restoreCompany(UUID id) {
        throw new UnsupportedOperationException();
    }
}
