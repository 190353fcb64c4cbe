package app.ledgerlink.sales;

import app.ledgerlink.customers.Histories;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Customers with what they bought and owe. The id is a company's or a contact's; a contact of a company shows the
 * company's history.
 */
@Path("/customers")
@Tag(name = "customers")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerResource {

    private final CustomerList customers;
    private final SalesSummaries summaries;
    private final SalesDocuments documents;
    private final ItemsBought itemsBought;
    private final Histories histories;
    private final Caller caller;

    CustomerResource(
            CustomerList customers,
            SalesSummaries summaries,
            SalesDocuments documents,
            ItemsBought itemsBought,
            Histories histories,
            Caller caller) {
        this.customers = customers;
        this.summaries = summaries;
        this.documents = documents;
        this.itemsBought = itemsBought;
        this.histories = histories;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary =
                    "Companies and individuals in one list; amounts of different base currencies are sorted by their worth in one")
    public CustomerPage listCustomers(@Valid @BeanParam CustomerQuery query) {
        return customers.page(query);
    }

    @GET
    @Path("/{id}/sales-summary")
    @Operation(summary = "Links to the books, first and last sale, sales by month")
    public SalesSummary getSalesSummary(UUID id) {
        return summaries.ofCustomer(owner(id));
    }

    @GET
    @Path("/{id}/sales-documents")
    @Operation(summary = "The customer's invoices and credits, newest first")
    public Page<SalesDocumentRow> listCustomerSalesDocuments(UUID id, @Valid @BeanParam SalesDocumentQuery query) {
        return documents.ofCustomer(owner(id), query);
    }

    @GET
    @Path("/{id}/items-bought")
    @Operation(summary = "Items on the customer's invoices, latest sale first")
    public Page<ItemBought> listItemsBought(UUID id, @Valid @BeanParam PageQuery page) {
        return itemsBought.ofCustomer(owner(id), page);
    }

    private UUID owner(UUID companyOrContact) {
        return histories.owner(caller.workspaceId(), companyOrContact);
    }
}
