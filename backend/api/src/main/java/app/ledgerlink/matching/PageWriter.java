package app.ledgerlink.matching;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LinkState;
import app.ledgerlink.books.Parties;
import app.ledgerlink.books.Party;
import app.ledgerlink.books.Party.CustomerRef;
import app.ledgerlink.customers.CustomerImport;
import app.ledgerlink.customers.CustomerImport.KnownContact;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.customers.CustomerMerge;
import app.ledgerlink.customers.ImportedCustomer;
import app.ledgerlink.matching.ImportPlan.Person;
import app.ledgerlink.matching.PlannedLink.Action;
import app.ledgerlink.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes what was decided for one page: customers, their people, and the links. In the caller's transaction. */
@ApplicationScoped
class PageWriter {

    /** What is to be written for one page. */
    private static final class Writes {
        final List<ImportedCustomer> companies = new ArrayList<>();
        final List<ImportedCustomer> contacts = new ArrayList<>();
        final List<UUID> erasedCompanies = new ArrayList<>();
        final List<UUID> erasedSources = new ArrayList<>();
        /** By contact: the company of people that their party does not name any more. */
        final Map<KnownContact, UUID> left = new LinkedHashMap<>();
        /** Customers whose other parties have to fill in what an erased one may have left. */
        final List<UUID> orphaned = new ArrayList<>();

        final Map<UUID, Parties.Link> links = new LinkedHashMap<>();
    }

    private final Parties parties;
    private final CustomerImport customers;
    private final CustomerMerge merge;

    PageWriter(Parties parties, CustomerImport customers, CustomerMerge merge) {
        this.parties = parties;
        this.customers = customers;
        this.merge = merge;
    }

    /** @return how many companies and contacts are new or different */
    int write(ConnectionRef connection, Decider.Decided decided) {
        UUID workspace = connection.workspaceId();
        List<Decision> importing = decided.decisions().stream()
                .filter(d -> d.plan().become() != null)
                .toList();
        Map<UUID, List<KnownContact>> known = knownPeople(workspace, importing);
        Map<UUID, UUID> leading = parties.leads(
                workspace,
                importing.stream()
                        .filter(d -> !d.creates())
                        .map(Decision::customerId)
                        .toList());
        Writes writes = new Writes();
        for (Decision decision : decided.decisions()) {
            Party party = decision.party();
            boolean leads = party.customer() == null
                    || party.id().equals(leading.getOrDefault(decision.customerId(), party.id()));
            plan(decision, known.getOrDefault(party.id(), List.of()), leads, writes);
            CustomerRef customer = writes.links.get(party.id()).customer();
            if (customer != null) {
                decided.merges()
                        .followers()
                        .getOrDefault(party.id(), List.of())
                        .forEach(f -> writes.links.put(f, new Parties.Link(f, LinkState.LINKED, null, customer)));
            }
        }
        int changed = customers.saveCompanies(workspace, writes.companies)
                + customers.saveContacts(workspace, writes.contacts);
        customers.left(workspace, left(workspace, writes.left));
        if (!writes.erasedSources.isEmpty()) {
            customers.erase(
                    workspace,
                    writes.erasedCompanies,
                    parties.namedForPeople(workspace, writes.erasedSources),
                    writes.erasedSources);
            parties.makeDue(workspace, parties.leads(workspace, writes.orphaned).values());
        }
        parties.decided(connection, List.copyOf(writes.links.values()));
        return changed + mergeCustomers(workspace, decided.decisions());
    }

    /** Where several parties are one customer, any of them may still name a person. */
    private List<UUID> left(UUID workspace, Map<KnownContact, UUID> unnamed) {
        if (unnamed.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Party>> byCustomer = parties.ofCustomers(workspace, Set.copyOf(unnamed.values())).stream()
                .collect(Collectors.groupingBy(p -> p.customer().id()));
        return unnamed.entrySet().stream()
                .filter(e -> byCustomer.getOrDefault(e.getValue(), List.of()).stream()
                        .noneMatch(p -> PeopleMatcher.names(p.data(), e.getKey())))
                .map(e -> e.getKey().id())
                .toList();
    }

    /** A customer becomes another when every party that it was is merged away. */
    private int mergeCustomers(UUID workspace, List<Decision> decisions) {
        int merged = 0;
        for (Decision decision : decisions) {
            UUID left = decision.left() == null ? null : decision.left().id();
            if (left != null && parties.leads(workspace, List.of(left)).isEmpty()) {
                parties.moveMerged(workspace, left, decision.party().customer());
                merge.merge(workspace, left, decision.customerId());
                merged++;
            }
        }
        return merged;
    }

    /** By party: the contacts among whom its people may be. Only a company that is here already has some. */
    private Map<UUID, List<KnownContact>> knownPeople(UUID workspace, List<Decision> importing) {
        List<Party> linked = importing.stream()
                .map(Decision::party)
                .filter(p -> p.customer() != null && p.customer().kind() == CustomerKind.COMPANY)
                .toList();
        if (linked.isEmpty()) {
            return Map.of();
        }
        List<KnownContact> contacts = customers.contactsOf(
                workspace,
                linked.stream().map(p -> p.customer().id()).toList(),
                linked.stream().map(Party::id).toList());
        Map<UUID, List<KnownContact>> known = new LinkedHashMap<>();
        for (Party party : linked) {
            known.put(
                    party.id(),
                    contacts.stream()
                            .filter(c -> party.id().equals(c.source())
                                    || party.customer().id().equals(c.companyId()))
                            .toList());
        }
        return known;
    }

    /** @param lead whether the customer's own fields come from this party; of several that are one customer, one leads */
    private static void plan(Decision decision, List<KnownContact> known, boolean lead, Writes writes) {
        Party party = decision.party();
        ImportPlan plan = decision.plan();
        if (plan.become() == null) {
            boolean linked = party.customer() != null;
            writes.links.put(
                    party.id(),
                    new Parties.Link(
                            party.id(),
                            linked ? LinkState.LINKED : state(decision.action()),
                            linked ? null : plan.refusal().name(),
                            party.customer()));
            return;
        }
        UUID id = party.customer() == null ? Ids.next() : party.customer().id();
        writes.links.put(
                party.id(), new Parties.Link(party.id(), LinkState.LINKED, null, new CustomerRef(plan.become(), id)));
        if (plan.erase()) {
            writes.erasedSources.add(party.id());
            if (plan.become() == CustomerKind.COMPANY && lead) {
                writes.erasedCompanies.add(id);
            }
            if (!lead) {
                writes.orphaned.add(id);
            }
        } else if (plan.become() == CustomerKind.INDIVIDUAL) {
            if (lead) {
                writes.contacts.add(Details.individual(id, party));
            }
        } else {
            // A customer that has a name keeps it when the books lose theirs.
            if (lead && (decision.creates() || !Names.blank(party.data().name()))) {
                writes.companies.add(Details.company(id, ImportRules.companyName(party.data()), party.data()));
            }
            Map<Person, UUID> matched = PeopleMatcher.match(plan.people(), known);
            known.stream()
                    .filter(k -> party.id().equals(k.source()) && !matched.containsValue(k.id()))
                    .forEach(k -> writes.left.put(k, id));
            plan.people()
                    .forEach(p -> writes.contacts.add(
                            Details.person(matched.containsKey(p) ? matched.get(p) : Ids.next(), id, party, p)));
        }
    }

    private static LinkState state(Action action) {
        return switch (action) {
            case EXCLUDE -> LinkState.EXCLUDED;
            case PARK -> LinkState.PARKED;
            default -> LinkState.FAILED;
        };
    }
}
