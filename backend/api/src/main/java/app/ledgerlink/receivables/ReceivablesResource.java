package app.ledgerlink.receivables;

import app.ledgerlink.books.Organisations.Organisation;
import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.Csv;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who owes what, by age, over all customers. */
@Path("/receivables")
@Tag(name = "receivables")
@Produces(MediaType.APPLICATION_JSON)
public class ReceivablesResource {

    private final ReceivablesTable table;
    private final OpenDocuments documents;
    private final AuditTrail trail;

    ReceivablesResource(ReceivablesTable table, OpenDocuments documents, AuditTrail trail) {
        this.trail = trail;
        this.table = table;
        this.documents = documents;
    }

    @GET
    @Operation(summary = "Aged receivables of all customers, with totals, as at a day")
    public Receivables getReceivables(@Valid @BeanParam ReceivablesQuery query, @Valid @BeanParam PageQuery page) {
        return table.page(query, page);
    }

    @GET
    @Path("/documents")
    @Operation(summary = "The open documents behind a figure, oldest due first")
    public Page<OpenDocument> listOpenDocuments(
            @Valid @BeanParam OpenDocumentQuery query, @Valid @BeanParam PageQuery page) {
        return documents.page(query, page);
    }

    @GET
    @Path("/export")
    @Produces("text/csv")
    @Operation(summary = "The aged table as a CSV file")
    @APIResponseSchema(value = String.class, responseCode = "200")
    public RestResponse<StreamingOutput> exportReceivables(@Valid @BeanParam ReceivablesQuery query) {
        Receivables all = table.all(query);
        String organisation = table.organisation(query).map(Organisation::name).orElse("all organisations");
        trail.record(new AuditTrail.Entry(
                AuditTrail.Action.DATA_EXPORTED,
                null,
                "Receivables of " + organisation,
                null,
                Map.of("rows", all.items().size(), "asAt", all.asAt())));
        return Csv.download("Receivables " + organisation + " " + all.asAt(), ReceivablesCsv.of(all));
    }
}
