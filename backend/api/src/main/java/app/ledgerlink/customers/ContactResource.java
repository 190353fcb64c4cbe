package app.ledgerlink.customers;

import app.ledgerlink.shared.Created;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
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

    private final Contacts contacts;
    private final CustomerLists lists;

    private final Event<CustomerEntered> entered;

    ContactResource(Contacts contacts, CustomerLists lists, Event<CustomerEntered> entered) {
        this.contacts = contacts;
        this.lists = lists;
        this.entered = entered;
    }

    @GET
    @Operation(summary = "Contacts by name; archived ones are left out")
    public Page<ContactSummary> listContacts(
            @QueryParam("q") @Size(max = 200) String q,
            @QueryParam("companyId") UUID companyId,
            @Valid @BeanParam PageQuery page) {
        return lists.contacts(q, companyId, page);
    }

    @POST
    @Transactional
    @Operation(
            summary =
                    "Create a contact. With sameNameSeen, for an individual: 409 same-name where there is another customer of that name")
    @APIResponseSchema(value = Contact.class, responseCode = "201")
    public RestResponse<Contact> createContact(@Valid @NotNull ContactInput body) {
        ContactEntity contact = contacts.create(body);
        Contact shown = contacts.shown(contact);
        if (contact.companyId == null) {
            entered.fire(new CustomerEntered(contact.workspaceId, CustomerKind.INDIVIDUAL, contact.id, shown.name()));
        }
        return Created.in("/api/contacts", shown.id(), shown);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One contact")
    public Contact getContact(UUID id) {
        return contacts.shown(contacts.find(id));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Change a contact; 409 when somebody else changed it since")
    public Contact updateContact(UUID id, @Valid @NotNull ContactInput body) {
        return contacts.shown(contacts.update(id, body));
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Archive a contact; its history stays and it can be restored")
    public RestResponse<Void> archiveContact(UUID id) {
        contacts.archive(id, true);
        return RestResponse.noContent();
    }

    @POST
    @Path("/{id}/restoration")
    @Transactional
    @Operation(summary = "Bring an archived contact back")
    public Contact restoreContact(UUID id) {
        return contacts.shown(contacts.archive(id, false));
    }
}
