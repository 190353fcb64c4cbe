package app.ledgerlink.receivables;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * Whether our balance of a party equals the one the books state.
 *
 * @param checkedAt when the books told the balance that ours was held against; null while NOT_CHECKED
 * @param ours our balance, unlike currencies added raw as the books do; null while NOT_CHECKED
 * @param books what the books state, likewise
 * @param difference ours less the books'
 * @param current whether it tells of now: if not (the link must be connected again, or the books were not read for
 *     long), the state is that of {@code checkedAt}
 * @param explanation what it means and what to do, as a sentence
 */
public record Seal(
        @NotNull UUID ledgerContactId,
        @NotNull String partyName,
        @NotNull SealState state,
        Instant checkedAt,
        BigDecimal ours,
        BigDecimal books,
        BigDecimal difference,
        @NotNull boolean current,
        @NotNull String explanation) {

    public enum SealState {
        MATCHES,
        DIFFERS,
        /** For a known, honest reason: the books add unlike currencies raw, or part of the history is left out. */
        NOT_COMPARABLE,
        NOT_CHECKED
    }

    /** Two decimals, more where there are more: what is added raw has no currency to tell. */
    public static BigDecimal cents(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        return bare.setScale(Math.max(2, bare.scale()));
    }
}
