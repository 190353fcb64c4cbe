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

/** Contacts (people) of the workspace. */
@Path("/contacts")
@Tag(name = "customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContactResource {

    @GET
    @Operation(summary = "Contacts by name; archived ones are left out")
    public Page<ContactSummary> listContacts(
            @QueryParam("q") @Size(max = 200) String q,
            @QueryParam("companyId") UUID companyId,
            @Valid @BeanParam PageQuery page) {
        throw new UnsupportedOperationException();
    }

    @POST
    @Operation(summary = "Create a contact")
    @APIResponseSchema(value = Contact.class, responseCode = "201")
    public RestResponse<Contact> createContact(@Valid @NotNull ContactInput body) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One contact")
    public Contact getContact(UUID id) {
        throw new UnsupportedOperationException();
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Change a contact; 409 when somebody else changed it since")
    public Contact updateContact(UUID id, @Valid @NotNull ContactInput body) {
        throw new UnsupportedOperationException();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Archive a contact; its history stays and it can be restored")
    public RestResponse<Void> archiveContact(UUID id) {
        throw new UnsupportedOperationException();
    }

    @POST
    @Path("/{id}/restoration")
    @Operation(summary = "Bring an archived contact back")
    public Contact restoreContact(UUID id) {
        throw new UnsupportedOperationException();
    }
}
