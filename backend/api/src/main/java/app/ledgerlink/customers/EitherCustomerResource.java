package app.ledgerlink.customers;

import app.ledgerlink.shared.ProblemException;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A customer for who does not know whether an id is a company's or a contact's. */
@Path("/customers")
@Tag(name = "customers")
@Produces(MediaType.APPLICATION_JSON)
public class EitherCustomerResource {

    private final Companies companies;
    private final Contacts contacts;
    private final CustomerLists lists;

    EitherCustomerResource(Companies companies, Contacts contacts, CustomerLists lists) {
        this.companies = companies;
        this.contacts = contacts;
        this.lists = lists;
    }

    /** @param id a company's or a contact's */
    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One customer of either kind, archived ones too")
    public Customer getCustomer(UUID id) {
        return companies
                .lookUp(id)
                .map(company -> Customer.of(company.toCompany(lists.people(company.id))))
                .or(() -> contacts.lookUp(id).map(contact -> Customer.of(contacts.shown(contact))))
                .orElseThrow(() -> ProblemException.notFound("customer"));
    }
}
