package app.ledgerlink.receivables;

import static app.ledgerlink.receivables.Seal.cents;

import app.ledgerlink.connections.LedgerGateway;
import app.ledgerlink.receivables.Seal.SealState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What was found of a party when it was checked, and what is stored of it now.
 *
 * @param state as found; null where it was never checked
 * @param changed whether a document of it was read since
 * @param leftOut whether the settings leave invoices out
 */
record SealedBalance(
        UUID ledgerContactId,
        String partyName,
        SealState state,
        Instant checkedAt,
        BigDecimal oursThen,
        BigDecimal booksThen,
        BigDecimal ours,
        BigDecimal books,
        boolean severalCurrencies,
        boolean leftOut,
        UUID connectionId,
        boolean changed) {

    /** Whether the seal tells of now, and else why not. */
    enum Vouching {
        CURRENT(""),
        OLD(" That was when {system} was last asked: no sync has finished for long, so what changed there since is not"
                + " known here."),
        NOT_CONNECTED(" That was when {system} was last asked: the link to it must be connected again, so what changed"
                + " there since is not known here.");

        private final String words;

        Vouching(String words) {
            this.words = words;
        }
    }

    /** @param gateway the accounting system of its connection */
    Seal seal(Vouching vouching, LedgerGateway gateway) {
        if (leftOut) {
            return open(
                    vouching,
                    gateway,
                    SealState.NOT_COMPARABLE,
                    "The settings leave invoices out, so there is no balance of ours to compare. Turn on sales"
                            + " documents in Sync Settings.");
        }
        if (state == null) {
            return open(
                    vouching, gateway, SealState.NOT_CHECKED, "Not compared with {system} yet. The next sync does it.");
        }
        if (changed || ours.compareTo(oursThen) != 0 || books.compareTo(booksThen) != 0) {
            return open(
                    vouching,
                    gateway,
                    SealState.NOT_CHECKED,
                    "Something was read since this balance was last compared with {system}. The next sync does it"
                            + " again, or ask {system} now.");
        }
        return new Seal(
                ledgerContactId,
                partyName,
                state,
                checkedAt,
                cents(ours),
                cents(books),
                cents(ours.subtract(books)),
                vouching == Vouching.CURRENT,
                gateway.told(explanation() + vouching.words));
    }

    private String explanation() {
        return switch (state) {
            case MATCHES -> "This balance is the one {system} states.";
            case DIFFERS ->
                "This balance is " + cents(ours.subtract(books).abs()).toPlainString()
                        + (ours.compareTo(books) > 0 ? " more" : " less")
                        + " than {system} states. Ask {system} now to see which documents differ.";
            default ->
                severalCurrencies
                        ? "Several currencies are open. {system} adds them up as if they were one, so its figure"
                                + " cannot be held against ours; look at each currency."
                        : "{system}'s figure cannot be compared with ours.";
        };
    }

    private Seal open(Vouching vouching, LedgerGateway gateway, SealState other, String explanation) {
        return new Seal(
                ledgerContactId,
                partyName,
                other,
                null,
                null,
                null,
                null,
                vouching == Vouching.CURRENT,
                gateway.told(explanation));
    }
}
