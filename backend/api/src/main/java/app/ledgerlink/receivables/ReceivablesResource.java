package app.ledgerlink.receivables;

import app.ledgerlink.ledger.Organisations.Organisation;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who owes what, by age, over all customers. */
@Path("/receivables")
@Tag(name = "receivables")
@Produces(MediaType.APPLICATION_JSON)
public class ReceivablesResource {

    private final ReceivablesTable table;
    private final OpenDocuments documents;

    ReceivablesResource(ReceivablesTable table, OpenDocuments documents) {
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
    public RestResponse<String> exportReceivables(@Valid @BeanParam ReceivablesQuery query) {
        Receivables all = table.all(query);
        String organisation = table.organisation(query).map(Organisation::name).orElse("all organisations");
        return RestResponse.ResponseBuilder.ok(ReceivablesCsv.of(all))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=UTF-8; header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("Receivables " + organisation + " " + all.asAt()))
                .build();
    }

    /** The name in plain letters for old browsers, and as it is (RFC 6266). */
    private static String attachment(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9 .-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + ".csv\"; filename*=UTF-8''" + encoded.replace("*", "%2A") + ".csv";
    }
}
