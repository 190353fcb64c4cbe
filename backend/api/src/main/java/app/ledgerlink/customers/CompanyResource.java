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

/** Companies of the workspace. */
@Path("/companies")
@Tag(name = "customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CompanyResource {

    private final Companies companies;
    private final CustomerLists lists;

    private final Event<CustomerEntered> entered;

    CompanyResource(Companies companies, CustomerLists lists, Event<CustomerEntered> entered) {
        this.companies = companies;
        this.lists = lists;
        this.entered = entered;
    }

    @GET
    @Operation(summary = "Companies by name; archived ones are left out")
    public Page<CompanySummary> listCompanies(
            @QueryParam("q") @Size(max = 200) String q, @Valid @BeanParam PageQuery page) {
        return lists.companies(q, page);
    }

    @POST
    @Transactional
    @Operation(
            summary = "Create a company. With sameNameSeen: 409 same-name where there is another customer of that name")
    @APIResponseSchema(value = Company.class, responseCode = "201")
    public RestResponse<Company> createCompany(@Valid @NotNull CompanyInput body) {
        CompanyEntity company = companies.create(body);
        entered.fire(new CustomerEntered(company.workspaceId, CustomerKind.COMPANY, company.id, company.name));
        return Created.in("/api/companies", company.id, shown(company));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One company with its people")
    public Company getCompany(UUID id) {
        return shown(companies.find(id));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Change a company; 409 when somebody else changed it since")
    public Company updateCompany(UUID id, @Valid @NotNull CompanyInput body) {
        return shown(companies.update(id, body));
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Archive a company; its history stays and it can be restored")
    public RestResponse<Void> archiveCompany(UUID id) {
        companies.archive(id, true);
        return RestResponse.noContent();
    }

    @POST
    @Path("/{id}/restoration")
    @Transactional
    @Operation(summary = "Bring an archived company back")
    public Company restoreCompany(UUID id) {
        return shown(companies.archive(id, false));
    }

    private Company shown(CompanyEntity company) {
        return company.toCompany(lists.people(company.id));
    }
}
