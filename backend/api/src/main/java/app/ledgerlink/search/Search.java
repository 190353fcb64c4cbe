package app.ledgerlink.search;

import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.search.Found.Hit;
import app.ledgerlink.search.Found.HitKind;
import app.ledgerlink.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Looks everywhere for an answer, within the caller's workspace. */
@ApplicationScoped
class Search {

    static final int MOST_OF_A_KIND = 6;

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(Ranked::fit)
            .thenComparing(Ranked::past)
            .thenComparing(ranked -> ranked.hit().kind());

    private final Jdbi jdbi;
    private final Caller caller;
    private final Clock clock;
    private final LedgerGateways gateways;

    Search(Jdbi jdbi, Caller caller, Clock clock, LedgerGateways gateways) {
        this.gateways = gateways;
        this.jdbi = jdbi;
        this.caller = caller;
        this.clock = clock;
    }

    Found find(String typed) {
        Question question = Question.of(typed);
        if (question.text().isEmpty()) {
            return new Found(null, List.of());
        }
        UUID workspace = caller.workspaceId();
        List<Ranked> all = jdbi.withHandle(h -> Stream.of(
                        CustomerFinder.find(h, workspace, question, gateways),
                        DocumentFinder.find(h, workspace, question, clock.instant(), gateways),
                        ItemFinder.find(h, workspace, question),
                        PartyFinder.find(h, workspace, question, gateways),
                        FateFinder.find(h, workspace, question, gateways))
                .flatMap(List::stream)
                .sorted(BEST_FIRST)
                .toList());
        return new Found(question.understoodAs().orElse(null), few(all));
    }

    private static List<Hit> few(List<Ranked> all) {
        Map<HitKind, Integer> seen = new EnumMap<>(HitKind.class);
        Set<UUID> known = new HashSet<>();
        return all.stream()
                .map(Ranked::hit)
                .filter(hit -> known.add(hit.id()) && seen.merge(hit.kind(), 1, Integer::sum) <= MOST_OF_A_KIND)
                .toList();
    }
}
