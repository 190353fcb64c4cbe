package app.ledgerlink.books;

import app.ledgerlink.shared.Sql;
import java.util.Map;

/** SQL that follows merged parties to the one that stands for them in the end. */
final class MergeChains {

    private MergeChains() {}

    /**
     * A {@code with} clause that gives {@code winner(loser, winner)}, by our ids. A chain whose end is not stored yet
     * leads as far as it is known; one that leads back to itself leads nowhere.
     *
     * @param which condition on the parties p to begin with
     */
    static String with(String which) {
        return Sql.of(MergeChains.class, "winners", Map.of("which", which));
    }
}
