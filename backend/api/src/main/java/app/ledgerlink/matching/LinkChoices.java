package app.ledgerlink.matching;

import app.ledgerlink.books.Parties;
import app.ledgerlink.books.Party;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.customers.Customers;
import app.ledgerlink.matching.LinkDecision.Action;
import app.ledgerlink.matching.LinkDecision.Choice;
import app.ledgerlink.matching.LinkDecision.SeenLink;
import app.ledgerlink.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether what a person chose can be done; names the choice that cannot. */
@ApplicationScoped
class LinkChoices {

    /**
     * @param kinds of the customers to link to, by their ids
     * @param creations what becomes of the parties that are to be new customers
     */
    record Checked(Map<UUID, CustomerKind> kinds, List<Decision> creations) {}

    private final Customers customers;
    private final Parties parties;
    private final LedgerGateways gateways;

    LinkChoices(Customers customers, Parties parties, LedgerGateways gateways) {
        this.gateways = gateways;
        this.customers = customers;
        this.parties = parties;
    }

    /** @throws ProblemException 400 naming the first choice that cannot be done, 409 where a party is not what was seen */
    Checked check(UUID workspaceId, List<Choice> choices, Map<UUID, Standing> standing) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < choices.size(); i++) {
            UUID id = choices.get(i).ledgerContactId();
            if (!standing.containsKey(id)) {
                throw refused(i, "ledgerContactId", "There is no such contact in the accounting system.");
            }
            if (!seen.add(id)) {
                throw refused(i, "ledgerContactId", "This contact is named twice.");
            }
            requireSeen(choices.get(i).seen(), standing.get(id));
        }
        Map<UUID, CustomerKind> kinds = customers.kinds(
                workspaceId,
                choices.stream()
                        .map(Choice::customerId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Map<UUID, Party> wanted = parties
                .byIds(
                        workspaceId,
                        choices.stream()
                                .filter(c -> c.action() == Action.CREATE)
                                .map(Choice::ledgerContactId)
                                .toList())
                .stream()
                .collect(Collectors.toMap(Party::id, Function.identity()));
        for (int i = 0; i < choices.size(); i++) {
            check(workspaceId, i, choices.get(i), standing.get(choices.get(i).ledgerContactId()), kinds);
        }
        return new Checked(kinds, creations(workspaceId, choices, wanted));
    }

    private static void requireSeen(SeenLink seen, Standing present) {
        if (seen != null && !Objects.equals(seen.customerId(), present.customerId())) {
            throw ProblemException.conflict(
                    "changed-meanwhile",
                    present.name() + " was decided about since you opened it. Load the list again, then decide.");
        }
    }

    private void check(UUID workspaceId, int index, Choice choice, Standing party, Map<UUID, CustomerKind> kinds) {
        boolean joins = choice.action() == Action.LINK || choice.action() == Action.CREATE;
        if (joins && party.erased()) {
            throw refused(
                    index,
                    "action",
                    told(workspaceId, party.id(), "The details of this contact were erased in {system} on request."));
        }
        if (joins && party.merged()) {
            throw refused(
                    index,
                    "action",
                    told(
                            workspaceId,
                            party.id(),
                            party.name() + " was merged into another contact in {system}. Decide about that one."));
        }
        switch (choice.action()) {
            case LINK -> {
                if (choice.customerId() == null) {
                    throw refused(index, "customerId", "Say which customer " + party.name() + " is.");
                }
                if (!kinds.containsKey(choice.customerId())) {
                    throw refused(
                            index,
                            "customerId",
                            "There is no such customer. Choose a company, or a person who belongs to none.");
                }
            }
            case CREATE -> {
                if (party.customerId() != null) {
                    throw refused(index, "action", party.name() + " is linked to a customer. Unlink it first.");
                }
            }
            case UNLINK -> {
                if (party.customerId() == null) {
                    throw refused(index, "action", party.name() + " is not linked to a customer.");
                }
            }
            case IGNORE -> {}
        }
    }

    private List<Decision> creations(UUID workspaceId, List<Choice> choices, Map<UUID, Party> wanted) {
        return choices.stream()
                .filter(c -> c.action() == Action.CREATE)
                .map(c -> {
                    Party party = wanted.get(c.ledgerContactId());
                    Decision decision = Decision.of(party, ImportRules.wanted(party));
                    if (!decision.creates()) {
                        throw refused(
                                choices.indexOf(c),
                                "action",
                                told(workspaceId, party.id(), decision.reason() + " Enter it in {system} first."));
                    }
                    return decision;
                })
                .toList();
    }

    private String told(UUID workspaceId, UUID party, String sentence) {
        return gateways.of(parties.connectionOf(workspaceId, party)).told(sentence);
    }

    private static ProblemException refused(int index, String field, String message) {
        return ProblemException.invalid("choices[" + index + "]." + field, message);
    }
}
