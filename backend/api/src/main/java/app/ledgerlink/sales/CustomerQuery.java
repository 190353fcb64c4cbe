package app.ledgerlink.sales;

import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.shared.PageQuery;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Search, filters and order of the customer list; a filter that is null lets all through. */
public class CustomerQuery extends PageQuery {

    @Schema(name = "CustomerSort")
    public enum Sort {
        NAME,
        OUTSTANDING,
        OVERDUE,
        LAST_SALE,
        SALES_LAST_12_MONTHS
    }

    @QueryParam("q")
    @Size(max = 200)
    public String q;

    @QueryParam("kind")
    public CustomerKind kind;

    @QueryParam("linked")
    public Boolean linked;

    @QueryParam("overdue")
    public Boolean overdue;

    @QueryParam("sort")
    @DefaultValue("NAME")
    public Sort sort = Sort.NAME;

    @QueryParam("descending")
    @DefaultValue("false")
    public boolean descending;
}
