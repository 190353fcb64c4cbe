package app.ledgerlink.fates;

import app.ledgerlink.books.RecordKind;
import app.ledgerlink.shared.PageQuery;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Search and filters of fates, newest first; a filter that is null lets all through. */
public class FateQuery extends PageQuery {

    /** Part of the record's name. */
    @QueryParam("q")
    @Size(max = 200)
    public String q;

    @QueryParam("outcome")
    public Fate.Outcome outcome;

    /** Stable name of a reason. */
    @QueryParam("reason")
    @Size(max = 100)
    public String reason;

    @QueryParam("recordKind")
    public RecordKind recordKind;

    @QueryParam("connectionId")
    public UUID connectionId;
}
