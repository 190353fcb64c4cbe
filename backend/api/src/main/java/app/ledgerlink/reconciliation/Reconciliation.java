package app.ledgerlink.reconciliation;

import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.receivables.Balance.CurrencyBalance;
import app.ledgerlink.receivables.Seal;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Our totals held against the books' own, over one organisation.
 *
 * @param checkedAt when the books told all the balances that ours were held against; null before the first
 * @param compared parties with a balance here or there
 * @param ours all our balances, unlike currencies added raw as the books do; books likewise
 * @param current whether it tells of now: if not (the link is not connected, or the books were not read for long), it
 *     is the state of {@code checkedAt}
 * @param totals our totals by currency and age
 * @param books all balances that the books state, likewise
 * @param matching parties whose balance is the same here and there
 * @param differing parties whose balance is not
 * @param notComparable parties of whom the books state no balance that ours can be held against
 */
public record Reconciliation(
        @NotNull UUID connectionId,
        @NotNull Seal.SealState state,
        Instant checkedAt,
        @NotNull long compared,
        @NotNull long matching,
        @NotNull long differing,
        @NotNull long notComparable,
        @NotNull BigDecimal ours,
        @NotNull BigDecimal books,
        @NotNull List<CurrencyBalance> totals,
        @NotNull boolean current,
        @NotNull String explanation) {

    /**
     * A party whose balance is not the books'.
     *
     * @param seal what differs
     * @param causes what usually causes it, as sentences, likeliest first
     * @param documents stored documents that do not add up or were not read for long, likeliest culprits first
     */
    public record BalanceDifference(
            @NotNull Seal seal,
            UUID customerId,
            CustomerKind customerKind,
            @NotNull List<String> causes,
            @NotNull List<DocumentDifference> documents) {}

    /**
     * @param documentId ours; null where we have none
     * @param ours what is open by our reckoning; null where we have no such document
     * @param books what is open by the books' statement; null where they list none
     * @param cause why, as a sentence
     */
    public record DocumentDifference(
            UUID documentId,
            @NotNull DocumentKind kind,
            String number,
            @NotNull String currency,
            BigDecimal ours,
            BigDecimal books,
            @NotNull String cause) {}

    /**
     * The books' own aged report of one party held against ours, document by document.
     *
     * @param documents those that differ; empty when all agree
     * @param seal how the two balances compare
     */
    public record BalanceCheck(
            @NotNull Seal seal,
            @NotNull long documentsCompared,
            @NotNull List<DocumentDifference> documents) {}
}
