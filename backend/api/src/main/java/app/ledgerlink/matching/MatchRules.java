package app.ledgerlink.matching;

import app.ledgerlink.books.Party.CustomerRef;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.matching.LedgerContact.Candidate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a party of the books is a customer that is here already. */
final class MatchRules {

    /** From here on a person is asked. */
    static final int NEAR = 40;

    private static final int NOT_SURE = Candidate.SURE - 1;
    private static final int OTHER_NAME = 25;
    private static final int OTHER_TAX_NUMBER = 20;

    enum Fit {
        LINK,
        CREATE,
        PARK
    }

    /**
     * @param customer the one to link; null unless LINK
     * @param reason what agrees, in words; null unless LINK
     */
    record Verdict(Fit fit, CustomerRef customer, String reason) {}

    private MatchRules() {}

    /**
     * @param kind what the party would become
     * @return from 0 to 100
     */
    static int score(CustomerKind kind, Likeness likeness) {
        Set<Sign> signs = likeness.signs();
        int score = Math.min(100, signs.stream().mapToInt(s -> s.points).sum());
        boolean otherName = !likeness.name() && !likeness.similar();
        if (otherName && hasNumber(signs)) {
            score -= OTHER_NAME;
        }
        if (likeness.otherTax()) {
            score -= OTHER_TAX_NUMBER;
        }
        boolean doubtful = likeness.otherTax() || likeness.sameBooks() || likeness.kind() != kind;
        return Math.max(0, doubtful ? Math.min(score, NOT_SURE) : score);
    }

    /** Only one customer that is surely the party is linked; where any could be it, a person decides. */
    static Verdict judge(CustomerKind kind, List<Likeness> candidates) {
        List<Likeness> possible =
                candidates.stream().filter(c -> isPossible(kind, c)).toList();
        List<Likeness> sure =
                possible.stream().filter(c -> score(kind, c) >= Candidate.SURE).toList();
        if (sure.size() == 1) {
            return new Verdict(Fit.LINK, sure.get(0).ref(), same(sure.get(0).signs()));
        }
        return new Verdict(possible.isEmpty() ? Fit.CREATE : Fit.PARK, null, null);
    }

    private static boolean isPossible(CustomerKind kind, Likeness c) {
        return isCreatedDouble(kind, c) || score(kind, c) >= NEAR && (!c.sameBooks() || hasNumber(c.signs()));
    }

    /** Whether a creation from here may have doubled the party: as near as would have stopped it, had it been seen then. */
    static boolean isCreatedDouble(CustomerKind kind, Likeness c) {
        return c.created() && score(kind, c) >= LookAlike.NEAR;
    }

    /** Parties of the same books are kept apart there on purpose: no weaker sign makes them one. */
    private static boolean hasNumber(Set<Sign> signs) {
        return signs.contains(Sign.ACCOUNT_NUMBER) || signs.contains(Sign.TAX_NUMBER);
    }

    private static String same(Set<Sign> signs) {
        return signs.stream().map(s -> s.words).collect(Collectors.joining(", ", "The same ", "."));
    }
}
