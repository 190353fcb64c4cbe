package app.ledgerlink.sales;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The Sales Log: every sales document that was imported. */
@Path("/sales-documents")
@Tag(name = "sales")
@Produces(MediaType.APPLICATION_JSON)
public class SalesDocumentResource {

    private final SalesDocuments documents;
    private final DocumentDetails details;

    SalesDocumentResource(SalesDocuments documents, DocumentDetails details) {
        this.documents = documents;
        this.details = details;
    }

    @GET
    @Operation(summary = "Sales documents, newest first, with totals")
    public SalesLogPage listSalesDocuments(@Valid @BeanParam SalesDocumentQuery query) {
        return documents.log(query);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One sales document with lines, payments and allocations")
    public SalesDocument getSalesDocument(UUID id) {
        return details.get(id);
    }
}
