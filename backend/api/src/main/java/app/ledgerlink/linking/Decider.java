package app.ledgerlink.linking;

import app.ledgerlink.ledger.ConnectionRef;
import app.ledgerlink.ledger.LedgerRecord.PartyStatus;
import app.ledgerlink.ledger.Parties;
import app.ledgerlink.ledger.Party;
import app.ledgerlink.linking.MatchRules.Fit;
import app.ledgerlink.linking.MatchRules.Verdict;
import app.ledgerlink.linking.PlannedLink.Action;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Decides parties, a page at a time in the order of their ids. Reads alone, so that a dry run decides the same. */
@ApplicationScoped
class Decider {

    private static final String TAKEN_OVER = "A contact of this customer was merged into it in the books.";

    /** @param decisions one for each party of the page, and for winners of merges that take a customer over */
    record Decided(List<Decision> decisions, Merges.Page merges) {}

    private final Parties parties;
    private final Candidates candidates;
    private final Siblings siblings;
    private final Merges merges;

    Decider(Parties parties, Candidates candidates, Siblings siblings, Merges merges) {
        this.parties = parties;
        this.candidates = candidates;
        this.siblings = siblings;
        this.merges = merges;
    }

    /** @param ahead whether what was decided for the pages before is not written, as in a dry run */
    Decided decide(ConnectionRef connection, List<Party> page, LinkRules rules, boolean ahead) {
        Merges.Page merged = merges.of(connection, page);
        Map<UUID, Decision> decisions = new LinkedHashMap<>();
        List<Party> open = new ArrayList<>();
        for (Party party : page) {
            Decision decision = settled(party, merged, rules);
            decisions.put(party.id(), decision);
            if (decision.creates()) {
                open.add(party);
            }
        }
        match(connection, open, rules, ahead)
                .forEach(d -> decisions.put(d.party().id(), d));
        parties.byIds(connection.workspaceId(), merged.heirs())
                .forEach(w -> decisions.put(
                        w.id(), Decision.link(w, merged.customers().get(w.id()), rules, TAKEN_OVER)));
        return new Decided(List.copyOf(decisions.values()), merged);
    }

    /** What is clear without looking for customers that are alike. */
    private static Decision settled(Party party, Merges.Page merged, LinkRules rules) {
        if (merged.isMerged(party) && party.data().status() != PartyStatus.ERASED) {
            return Decision.merged(party, merged.ofWinner(party));
        }
        if (party.customer() == null && merged.customers().containsKey(party.id())) {
            return Decision.link(party, merged.customers().get(party.id()), rules, TAKEN_OVER);
        }
        Decision decision = Decision.of(party, ImportRules.plan(party, rules));
        return decision.creates() && !party.choices().not().isEmpty()
                ? Decision.park(party, LinkReason.UNLINKED)
                : decision;
    }

    /** What becomes of parties that would be new customers, had they no likeness to any. */
    private List<Decision> match(ConnectionRef connection, List<Party> open, LinkRules rules, boolean ahead) {
        if (open.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = open.stream().map(Party::id).toList();
        Map<UUID, List<Likeness>> alike = candidates.of(connection.workspaceId(), ids);
        Set<UUID> doubled = doubled(connection, ids, rules);
        Set<UUID> taken = ahead ? takenBefore(connection, ids.get(0), alike.values(), rules) : new HashSet<>();
        List<Decision> decisions = new ArrayList<>();
        for (Party party : open) {
            List<Likeness> likely = alike.getOrDefault(party.id(), List.of()).stream()
                    .map(l -> taken.contains(l.customer()) ? l.inSameBooks() : l)
                    .toList();
            ImportPlan plan = ImportRules.plan(party, rules);
            Verdict verdict = MatchRules.judge(plan.become(), likely);
            if (verdict.fit() == Fit.LINK) {
                taken.add(verdict.customer().id());
                decisions.add(Decision.link(party, verdict.customer(), rules, verdict.reason()));
            } else if (verdict.fit() == Fit.PARK || doubled.contains(party.id())) {
                decisions.add(Decision.park(party, LinkReason.NEAR_MATCH));
            } else {
                decisions.add(Decision.of(party, plan));
            }
        }
        return decisions;
    }

    /** Parties whose account or tax number an earlier one of the same books has that becomes a customer. */
    private Set<UUID> doubled(ConnectionRef connection, List<UUID> ids, LinkRules rules) {
        Map<UUID, List<UUID>> earlier = siblings.of(connection, ids);
        Set<UUID> becoming = parties
                .byIds(
                        connection.workspaceId(),
                        earlier.values().stream().flatMap(Collection::stream).collect(Collectors.toSet()))
                .stream()
                .filter(s -> s.data().mergedIntoExternalId() == null)
                .filter(s -> ImportRules.plan(s, rules).become() != null)
                .map(Party::id)
                .collect(Collectors.toSet());
        return earlier.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(becoming::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Customers that earlier parties of the same books are linked to by what a dry run decided and did not write. */
    private Set<UUID> takenBefore(
            ConnectionRef connection, UUID first, Collection<List<Likeness>> alike, LinkRules rules) {
        Set<UUID> open = alike.stream()
                .flatMap(List::stream)
                .filter(l -> !l.sameBooks())
                .map(Likeness::party)
                .collect(Collectors.toSet());
        List<Party> rivals = parties.byIds(connection.workspaceId(), siblings.rivals(connection, open, first));
        return rivals.isEmpty()
                ? new HashSet<>()
                : decide(connection, rivals, rules, false).decisions().stream()
                        .filter(d -> d.action() == Action.LINK)
                        .map(Decision::customerId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(HashSet::new));
    }
}
