package app.ledgerlink.vendors;

import app.ledgerlink.shared.PageQuery;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Search and filters of vendors, by name; a filter that is null lets all through. */
public class VendorQuery extends PageQuery {

    @QueryParam("q")
    @Size(max = 200)
    public String q;

    @QueryParam("chosen")
    public Boolean chosen;

    @QueryParam("connectionId")
    public UUID connectionId;
}
