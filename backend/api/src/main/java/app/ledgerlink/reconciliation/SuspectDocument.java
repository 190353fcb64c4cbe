package app.ledgerlink.reconciliation;

import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.connections.LedgerGateway;
import app.ledgerlink.reconciliation.Reconciliation.DocumentDifference;
import app.ledgerlink.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A stored document that may be why a balance is not the books'.
 *
 * @param ours what it adds to our balance
 * @param settled payments and credits that are known of it
 * @param paidOn last day of a payment that is dated ahead; null where there is none
 */
record SuspectDocument(
        UUID ledgerContactId,
        UUID id,
        DocumentKind kind,
        String number,
        String currency,
        String status,
        BigDecimal total,
        BigDecimal ours,
        BigDecimal settled,
        LocalDate paidOn,
        Cause cause) {

    /** Likeliest first. */
    enum Cause {
        /** Without one of its payments the two would agree. */
        PAYMENT("A payment was taken back in {system}, which marks no document as changed. Run a full re-check."),
        /** Without its open amount the two would agree. */
        OPEN(
                "A document was paid, credited or voided in {system} without being marked as changed. Run a full re-check."),
        /** With its total the two would agree. */
        TOTAL("A document that counts as nothing here counts in {system}. Run a full re-check."),
        NOT_ADDING_UP("A document's open amount is not its total less payments and credits. Run a full re-check."),
        NO_RATE("A document in another currency has no exchange rate."),
        PAID_AHEAD("A payment is dated ahead: {system} may count it from its day on only."),
        DRAFT("Drafts count as nothing until they are approved in {system}.");

        private final String sentence;

        Cause(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    DocumentDifference difference(LedgerGateway gateway) {
        return new DocumentDifference(id, kind, number, currency, amount(ours), null, gateway.told(words()));
    }

    private String words() {
        return switch (cause) {
            case PAYMENT -> "One of its payments is exactly the difference; it may have been taken back.";
            case OPEN -> "Its open amount is exactly the difference; it may have been paid, credited or voided.";
            case TOTAL -> "Its total is exactly the difference, and here it counts as nothing (" + status + ").";
            case NOT_ADDING_UP ->
                "Its total is " + text(total) + " and " + text(settled)
                        + " of it is paid or credited, which does not leave " + text(ours.abs()) + ".";
            case NO_RATE -> "It is in " + currency + " and {system} sent no exchange rate with it.";
            case PAID_AHEAD -> "It has a payment dated " + paidOn + ", which counts here already.";
            case DRAFT -> "It is not approved yet (" + status + ").";
        };
    }

    private BigDecimal amount(BigDecimal value) {
        return Money.of(value, currency).amount();
    }

    private String text(BigDecimal value) {
        return amount(value).toPlainString();
    }
}
