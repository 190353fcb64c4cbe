package app.ledgerlink.reconciliation;

import app.ledgerlink.books.BooksBalances.StatedDocument;
import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.connections.LedgerGateway;
import app.ledgerlink.reconciliation.Reconciliation.DocumentDifference;
import app.ledgerlink.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.UUID;

/**
 * A stored document of a party, or one that the books list for it.
 *
 * @param own whether it is stored under that party
 * @param open as at the day that the books were asked for; credits negative
 */
record ComparedDocument(
        UUID id,
        String externalId,
        DocumentKind kind,
        String number,
        String currency,
        BigDecimal currencyRate,
        String status,
        String partyName,
        boolean own,
        BigDecimal open) {

    /**
     * @param stated null where the books list no such document
     * @param balanceMatches a report may leave out money received in advance: no difference when the balance agrees
     */
    Optional<DocumentDifference> against(StatedDocument stated, boolean balanceMatches, LedgerGateway gateway) {
        if (stated == null) {
            boolean leftOut = balanceMatches && (kind == DocumentKind.PREPAYMENT || kind == DocumentKind.OVERPAYMENT);
            return leftOut
                    ? Optional.empty()
                    : difference(
                            null,
                            gateway,
                            "{system} lists nothing open for it. It was paid, credited or voided there after it was last"
                                    + " read. Press Sync Now; if it stays, run a full re-check.");
        }
        if (!own) {
            return difference(
                    stated.open(),
                    gateway,
                    "It is stored under " + partyName + " and was moved in {system}. Run a full re-check.");
        }
        return same(stated.open()) ? Optional.empty() : difference(stated.open(), gateway, words());
    }

    /** A document that the books list and that is not stored. */
    static DocumentDifference unknown(StatedDocument stated, String currency) {
        return new DocumentDifference(
                null,
                stated.open().signum() < 0 ? DocumentKind.CREDIT_NOTE : DocumentKind.INVOICE,
                stated.number(),
                currency,
                null,
                Money.of(stated.open(), currency).amount(),
                "It is not stored here. Press Sync Now; if it stays away, look for it in the Sync Log.");
    }

    private String words() {
        return open.signum() != 0
                ? "A payment or credit of it was changed in {system}. Press Sync Now; if it stays, run a full re-check."
                : "Here it counts as nothing (" + status + "), and in {system} it is open. Press Sync Now; if it stays,"
                        + " run a full re-check.";
    }

    /** In its own currency, or in the base currency at its own rate: the report does not say which. */
    private boolean same(BigDecimal stated) {
        return stated.compareTo(open) == 0
                || currencyRate != null
                        && currencyRate.signum() != 0
                        && stated.compareTo(
                                        open.divide(currencyRate, Math.max(2, stated.scale()), RoundingMode.HALF_UP))
                                == 0;
    }

    private Optional<DocumentDifference> difference(BigDecimal stated, LedgerGateway gateway, String cause) {
        return Optional.of(new DocumentDifference(
                id,
                kind,
                number,
                currency,
                Money.of(open, currency).amount(),
                stated == null ? null : Money.of(stated, currency).amount(),
                gateway.told(cause)));
    }
}
