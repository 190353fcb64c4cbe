package app.ledgerlink.receivables;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/**
 * Which open documents: of one customer or party, currency and period; a filter that is null lets all through. With
 * {@code overdue} it is the document itself that is overdue.
 */
public class OpenDocumentQuery extends ReceivablesQuery {

    @QueryParam("customerId")
    public UUID customerId;

    @QueryParam("ledgerContactId")
    public UUID ledgerContactId;

    @QueryParam("period")
    public AgeingPeriod period;

    /** Only credits that are not used yet. */
    @QueryParam("unusedCredit")
    public Boolean unusedCredit;
}
