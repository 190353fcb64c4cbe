package app.ledgerlink.receivables;

import app.ledgerlink.books.Organisations.Books;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Filters and order of the aged table; a filter that is null lets all through. */
public class ReceivablesQuery extends AgeingQuery {

    @Schema(name = "ReceivablesSort")
    public enum Sort {
        NAME,
        OUTSTANDING,
        OVERDUE
    }

    /** Part of a customer's name. */
    @QueryParam("q")
    @Size(max = 200)
    public String q;

    /** One organisation; null adds up all of them, each currency on its own. */
    @QueryParam("connectionId")
    public UUID connectionId;

    @QueryParam("currency")
    @Size(max = 3)
    public String currency;

    /** Only who has something overdue. */
    @QueryParam("overdue")
    public Boolean overdue;

    /** Amounts are ordered by their worth in the base currency. */
    @QueryParam("sort")
    @DefaultValue("OUTSTANDING")
    public Sort sort = Sort.OUTSTANDING;

    @QueryParam("descending")
    @DefaultValue("true")
    public boolean descending = true;

    /** What an ended link holds is owed to nobody. */
    Books booksOf(Books all) {
        Books inUse = all.inUse();
        return connectionId == null
                ? inUse
                : new Books(inUse.of(connectionId).stream().toList(), inUse.utcToday());
    }
}
