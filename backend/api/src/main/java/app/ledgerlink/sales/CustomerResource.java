package app.ledgerlink.sales;

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

    @GET
    @Operation(summary = "Companies and individuals in one list")
    public Page<CustomerRow> listCustomers(@Valid @BeanParam CustomerQuery query) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("/{id}/sales-summary")
    @Operation(summary = "Links to the books, first and last sale, sales by month")
    public SalesSummary getSalesSummary(UUID id) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("/{id}/sales-documents")
    @Operation(summary = "The customer's invoices and credits, newest first")
    public Page<SalesDocumentRow> listCustomerSalesDocuments(UUID id, @Valid @BeanParam SalesDocumentQuery query) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("/{id}/items-bought")
    @Operation(summary = "Items on the customer's invoices, latest sale first")
    public Page<ItemBought> listItemsBought(UUID id, @Valid @BeanParam PageQuery page) {
        throw new UnsupportedOperationException();
    }
}
