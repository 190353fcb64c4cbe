package app.ledgerlink.matching;

import app.ledgerlink.books.LinkState;
import app.ledgerlink.shared.PageQuery;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Search and filters of the parties of the books, by name; a filter that is null lets all through. */
public class LedgerContactQuery extends PageQuery {

    /** Part of a name, e-mail or account number. */
    @QueryParam("q")
    @Size(max = 200)
    public String q;

    @QueryParam("linkState")
    public LinkState linkState;

    @QueryParam("connectionId")
    public UUID connectionId;
}
