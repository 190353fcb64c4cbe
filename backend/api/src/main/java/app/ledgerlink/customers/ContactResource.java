package app.ledgerlink.customers;

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
import java.util.Objects;
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

    private static final String WHAT = "contact";

    private final CustomerChanges changes;
    private final CustomerLists lists;

    private final Event<CustomerEntered> entered;

    ContactResource(CustomerChanges changes, CustomerLists lists, Event<CustomerEntered> entered) {
        this.changes = changes;
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
        ContactEntity contact = new ContactEntity();
        changes.create(contact, nameOf(body), body.sameNameSeen(), () -> enter(contact, body));
        Contact shown = shown(contact);
        if (contact.companyId == null) {
            entered.fire(new CustomerEntered(contact.workspaceId, "INDIVIDUAL", contact.id, shown.name()));
        }
        return RestResponse.status(RestResponse.Status.CREATED, shown);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One contact")
    public Contact getContact(UUID id) {
        return shown(find(id));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Change a contact; 409 when somebody else changed it since")
    public Contact updateContact(UUID id, @Valid @NotNull ContactInput body) {
        ContactEntity contact = find(id);
        changes.update(contact, body.version(), WHAT, () -> enter(contact, body));
        return shown(contact);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Archive a contact; its history stays and it can be restored")
    public RestResponse<Void> archiveContact(UUID id) {
        changes.archive(find(id), true, WHAT);
        return RestResponse.noContent();
    }

    @POST
    @Path("/{id}/restoration")
    @Transactional
    @Operation(summary = "Bring an archived contact back")
    public Contact restoreContact(UUID id) {
        ContactEntity contact = find(id);
        changes.archive(contact, false, WHAT);
        return shown(contact);
    }

    private ContactEntity find(UUID id) {
        return changes.find(ContactEntity.class, id, WHAT);
    }

    /** A person of a company is no customer: names of such may be the same. */
    private static String nameOf(ContactInput input) {
        return input.companyId() != null
                ? null
                : Objects.requireNonNullElse(input.firstName(), "") + " " + input.lastName();
    }

    private void enter(ContactEntity contact, ContactInput input) {
        if (input.companyId() != null && !input.companyId().equals(contact.companyId)) {
            changes.findFor("companyId", CompanyEntity.class, input.companyId(), "company");
        }
        contact.enter(input);
    }

    private Contact shown(ContactEntity contact) {
        return contact.toContact(
                contact.companyId == null
                        ? null
                        : changes.find(CompanyEntity.class, contact.companyId, "company").name);
    }
}
