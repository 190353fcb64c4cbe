package app.ledgerlink.customers;

import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Confirmed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erasure of a person on request. */
@Path("/contacts/{id}/erasure")
@Tag(name = "customers")
@RolesAllowed("ADMIN")
public class ContactErasureResource {

    private final ContactErasure erasure;
    private final Caller caller;

    ContactErasureResource(ContactErasure erasure, Caller caller) {
        this.erasure = erasure;
        this.caller = caller;
    }

    @PUT
    @Confirmed
    @Operation(
            summary = "Erase a person's details everywhere, for good; the contact is archived. 409 while the"
                    + " accounting system still names the person, or while they are being created there")
    public void eraseContact(UUID id) {
        erasure.erase(caller.workspaceId(), id);
    }
}
