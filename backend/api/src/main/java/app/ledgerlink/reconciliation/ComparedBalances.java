package app.ledgerlink.reconciliation;

import app.ledgerlink.shared.Sql;
import java.util.Map;

/**
 * SQL that holds our balances against the books'. The books add unlike currencies raw; where they are seen to convert
 * them, the sum at the documents' own rates is as good. What changed after {@code :startedAt} is CHANGED: the two may be
 * of different moments.
 */
final class ComparedBalances {

    /** Parties whose two balances are not both zero. */
    static final String ALL = compared("", "(coalesce(o.raw, 0) <> 0 or coalesce(p.receivable_outstanding, 0) <> 0)");

    /** The party {@code :party}, even if nothing is open. */
    static final String ONE = compared("and d.ledger_contact_id = :party", "p.id = :party");

    private ComparedBalances() {}

    private static String compared(String documents, String parties) {
        return Sql.of(ComparedBalances.class, "compared", Map.of("documents", documents, "parties", parties));
    }
}
