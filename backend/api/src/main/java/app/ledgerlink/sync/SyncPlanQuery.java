package app.ledgerlink.sync;

import app.ledgerlink.matching.PlannedLink;
import app.ledgerlink.shared.PageQuery;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

/** Search and filter of a plan, by name; a filter that is null lets all through. */
public class SyncPlanQuery extends PageQuery {

    @QueryParam("q")
    @Size(max = 200)
    public String q;

    @QueryParam("action")
    public PlannedLink.Action action;
}
