package app.ledgerlink.creations;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers that are not in the books of a connection yet. */
@Path("/connections/{id}/customers-to-create")
@Tag(name = "creations")
@RolesAllowed("ADMIN")
@Produces(MediaType.APPLICATION_JSON)
public class CustomersToCreateResource {

    /** Search of customers, by name. */
    public static class MissingQuery extends PageQuery {

        /** Part of a name or e-mail. */
        @QueryParam("q")
        @Size(max = 200)
        public String q;

        /** Whether a creation was tried that came to nothing, so that a person should look at it first. */
        @QueryParam("tried")
        public Boolean tried;
    }

    /**
     * A customer that no contact of these books is, and that waits for no creation there.
     *
     * @param lastState how the latest creation ended: REFUSED, PARKED, or LINKED where the link was removed since; null
     *     where none was tried
     * @param lastMessage what was said then and what to do, as a sentence; null likewise
     * @param lastAt when that was; null likewise
     */
    public record MissingCustomer(
            @NotNull UUID id,
            @NotNull CustomerKind kind,
            @NotNull String name,
            String email,
            @NotNull Instant createdAt,
            ContactCreation.State lastState,
            String lastMessage,
            Instant lastAt) {}

    private final BooksReader books;
    private final MissingCustomers customers;
    private final Caller caller;

    CustomersToCreateResource(BooksReader books, MissingCustomers customers, Caller caller) {
        this.books = books;
        this.customers = customers;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Customers that are not in the books yet, by name; archived ones are left out")
    public Page<MissingCustomer> listCustomersToCreate(UUID id, @Valid @BeanParam MissingQuery query) {
        ConnectionRef connection = new ConnectionRef(caller.workspaceId(), id);
        return customers.page(books.of(connection).ref(), query);
    }
}
