package app.ledgerlink.sales;

import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.shared.PageQuery;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;

/** Search and filters of sales documents, newest first; a filter that is null lets all through. */
public class SalesDocumentQuery extends PageQuery {

    /** Part of a number, a reference or a customer's name. */
    @QueryParam("q")
    @Size(max = 200)
    public String q;

    @QueryParam("kind")
    public DocumentKind kind;

    @QueryParam("standing")
    public DocumentStanding standing;

    @QueryParam("from")
    public LocalDate from;

    @QueryParam("to")
    public LocalDate to;

    @QueryParam("connectionId")
    public UUID connectionId;
}
