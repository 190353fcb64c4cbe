package app.ledgerlink.matching;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.Parties;
import app.ledgerlink.books.Party;
import app.ledgerlink.books.Party.CustomerRef;
import app.ledgerlink.matching.MatchRules.Fit;
import app.ledgerlink.matching.MatchRules.Verdict;
import app.ledgerlink.matching.PlannedLink.Action;
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

    private static final String TAKEN_OVER = "A contact of this customer was merged into it in {system}.";

    /**
     * @param decisions one for each party of the page, and for winners of merges that take a customer over
     * @param doubled by parked party: the customer whose creation in the same books it may double
     */
    record Decided(List<Decision> decisions, Merges.Page merges, Map<UUID, UUID> doubled) {

        Decided(List<Decision> decisions, Merges.Page merges) {
            this(decisions, merges, Map.of());
        }
    }

    private final Parties parties;
    private final Candidates candidates;
    private final Siblings siblings;
    private final Merges merges;
    private final OwnNumbers numbers;
    private final FormerLinks formerLinks;

    Decider(
            Parties parties,
            Candidates candidates,
            Siblings siblings,
            Merges merges,
            OwnNumbers numbers,
            FormerLinks formerLinks) {
        this.parties = parties;
        this.candidates = candidates;
        this.siblings = siblings;
        this.merges = merges;
        this.numbers = numbers;
        this.formerLinks = formerLinks;
    }

    /** @param ahead whether what was decided for the pages before is not written, as in a dry run */
    Decided decide(ConnectionRef connection, List<Party> page, LinkRules rules, boolean ahead) {
        Merges.Page merged = merges.of(connection, page);
        Map<UUID, CustomerRef> numbered = numbers.of(connection.workspaceId(), page);
        Set<UUID> taken = new HashSet<>(numbers.linked(connection, numbered.values()));
        if (ahead) {
            taken.addAll(takenBefore(connection, page, numbered.keySet(), customers(numbered), rules));
        }
        Map<UUID, Decision> decisions = new LinkedHashMap<>();
        List<Party> open = new ArrayList<>();
        for (Party party : page) {
            Decision decision = settled(party, merged, rules, numbered.get(party.id()), taken);
            decisions.put(party.id(), decision);
            if (decision.creates()) {
                open.add(party);
            }
        }
        Map<UUID, UUID> doubled = new LinkedHashMap<>();
        match(connection, page, open, rules, ahead, taken, doubled)
                .forEach(d -> decisions.put(d.party().id(), d));
        parties.byIds(connection.workspaceId(), merged.heirs())
                .forEach(w -> decisions.put(
                        w.id(), Decision.link(w, merged.customers().get(w.id()), rules, TAKEN_OVER)));
        return new Decided(List.copyOf(decisions.values()), merged, doubled);
    }

    /** What is clear without looking for customers that are alike. */
    private static Decision settled(
            Party party, Merges.Page merged, LinkRules rules, CustomerRef numbered, Set<UUID> taken) {
        if (merged.isMerged(party) && party.data().status() != PartyStatus.ERASED) {
            return Decision.merged(party, merged.ofWinner(party));
        }
        if (party.customer() == null && merged.customers().containsKey(party.id())) {
            return Decision.link(party, merged.customers().get(party.id()), rules, TAKEN_OVER);
        }
        if (numbered != null) {
            return numbered(party, numbered, rules, taken);
        }
        Decision decision = Decision.of(party, ImportRules.plan(party, rules));
        if (decision.creates() && !party.choices().not().isEmpty()) {
            return Decision.park(party, LinkReason.UNLINKED);
        }
        return decision.action() == Action.FAIL && rules.knownOnly() ? Decision.leaveOut(party) : decision;
    }

    /** What was created from here is that customer, unless a person or an earlier party says otherwise. */
    private static Decision numbered(Party party, CustomerRef customer, LinkRules rules, Set<UUID> taken) {
        if (party.choices().not().contains(customer.id())) {
            return Decision.park(party, LinkReason.UNLINKED);
        }
        return taken.add(customer.id())
                ? Decision.link(party, customer, rules, OwnNumbers.REASON)
                : Decision.park(party, LinkReason.NUMBER_TAKEN);
    }

    /** What becomes of parties that would be new customers, had they no likeness to any. */
    private List<Decision> match(
            ConnectionRef connection,
            List<Party> page,
            List<Party> open,
            LinkRules rules,
            boolean ahead,
            Set<UUID> taken,
            Map<UUID, UUID> created) {
        if (open.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = open.stream().map(Party::id).toList();
        Map<UUID, CustomerRef> former = formerLinks.of(connection, ids);
        Map<UUID, List<Likeness>> alike = candidates.of(connection.workspaceId(), ids);
        Set<UUID> doubled = rules.knownOnly() ? Set.of() : doubled(connection, ids, rules);
        if (ahead) {
            List<Likeness> free = alike.values().stream()
                    .flatMap(List::stream)
                    .filter(l -> !l.sameBooks())
                    .toList();
            taken.addAll(takenBefore(
                    connection,
                    page,
                    free.stream().map(Likeness::party).collect(Collectors.toSet()),
                    free.stream().map(Likeness::customer).collect(Collectors.toSet()),
                    rules));
        }
        List<Decision> decisions = new ArrayList<>();
        for (Party party : open) {
            List<Likeness> likely = alike.getOrDefault(party.id(), List.of()).stream()
                    .map(l -> taken.contains(l.customer()) ? l.inSameBooks() : l)
                    .toList();
            ImportPlan plan = ImportRules.plan(party, rules);
            Verdict verdict = MatchRules.judge(plan.become(), likely);
            CustomerRef before = former.get(party.id());
            if (before != null && taken.add(before.id())) {
                decisions.add(Decision.link(party, before, rules, FormerLinks.REASON));
            } else if (verdict.fit() == Fit.LINK) {
                taken.add(verdict.customer().id());
                decisions.add(Decision.link(party, verdict.customer(), rules, verdict.reason()));
            } else if (verdict.fit() == Fit.PARK || doubled.contains(party.id())) {
                likely.stream()
                        .filter(l -> MatchRules.isCreatedDouble(plan.become(), l))
                        .findFirst()
                        .ifPresent(l -> created.put(party.id(), l.customer()));
                decisions.add(Decision.park(party, LinkReason.NEAR_MATCH));
            } else {
                decisions.add(rules.knownOnly() ? Decision.leaveOut(party) : Decision.of(party, plan));
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

    /** Customers that parties of the pages before are linked to by what a dry run decided and did not write. */
    private Set<UUID> takenBefore(
            ConnectionRef connection,
            List<Party> page,
            Collection<UUID> open,
            Collection<UUID> customers,
            LinkRules rules) {
        if (open.isEmpty()) {
            return Set.of();
        }
        List<Party> rivals = parties.byIds(
                connection.workspaceId(),
                siblings.rivals(connection, open, customers, page.get(0).id()));
        return rivals.isEmpty()
                ? Set.of()
                : decide(connection, rivals, rules, false).decisions().stream()
                        .filter(d -> d.action() == Action.LINK)
                        .map(Decision::customerId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
    }

    private static Set<UUID> customers(Map<UUID, CustomerRef> numbered) {
        return numbered.values().stream().map(CustomerRef::id).collect(Collectors.toSet());
    }
}
