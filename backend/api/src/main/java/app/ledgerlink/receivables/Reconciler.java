package app.ledgerlink.receivables;

import app.ledgerlink.ledger.ConnectionRef;
import jakarta.enterprise.context.ApplicationScoped;

/** Holds our balances against those the books state, and keeps the result. */
@ApplicationScoped
public class Reconciler {

    /**
     * Compares all parties of a connection; of those that differ, the books' balance is read again before it counts as
     * a difference. Not to be called inside a transaction.
     *
     * @return calls made to the accounting system: none when every balance agrees with what was read already
     */
    public int reconcile(ConnectionRef connection) {
        return 0;
    }
}
