package app.ledgerlink.linking;

import app.ledgerlink.customer.CustomerImport;
import app.ledgerlink.customer.CustomerImport.ImportedCompany;
import app.ledgerlink.customer.CustomerImport.ImportedContact;
import app.ledgerlink.customer.CustomerImport.KnownContact;
import app.ledgerlink.ledger.ConnectionRef;
import app.ledgerlink.ledger.LedgerRecord.ContactData;
import app.ledgerlink.ledger.LedgerRecord.PartyStatus;
import app.ledgerlink.ledger.Parties;
import app.ledgerlink.ledger.Party;
import app.ledgerlink.ledger.Party.CustomerKind;
import app.ledgerlink.ledger.Party.CustomerRef;
import app.ledgerlink.linking.ImportPlan.Person;
import app.ledgerlink.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes customers of the parties of the books and keeps them in step. Runs in the caller's transaction, page by page. */
@ApplicationScoped
public class Linker {

    /**
     * @param decided the books' ids of the parties that were decided, whatever came of them
     * @param fates what of them was not imported
     * @param erased those of the decided whose personal details the books erased
     * @param changed companies and contacts that are new or different
     * @param last id of the last party that was looked at; null when there was none left
     */
    public record LinkedPage(List<String> decided, List<LinkFate> fates, List<String> erased, int changed, UUID last) {}

    /** What is to be written for one page. */
    private static final class Writes {
        final List<ImportedCompany> companies = new ArrayList<>();
        final List<ImportedContact> contacts = new ArrayList<>();
        final List<UUID> erasedCompanies = new ArrayList<>();
        final List<UUID> erasedSources = new ArrayList<>();
        final List<Parties.Link> links = new ArrayList<>();
    }

    private final Parties parties;
    private final CustomerImport customers;

    Linker(Parties parties, CustomerImport customers) {
        this.parties = parties;
        this.customers = customers;
    }

    /**
     * Decides the next parties that are due.
     *
     * @param after {@link LinkedPage#last()} of the page before; null for the first
     * @param salesKnown whether the documents are read; while not, parties that only sales could save stay due
     */
    public LinkedPage linkPage(ConnectionRef connection, LinkRules rules, UUID after, int limit, boolean salesKnown) {
        List<Party> page = parties.due(connection, after, limit);
        Map<Party, ImportPlan> plans = new LinkedHashMap<>();
        page.stream()
                .filter(p -> salesKnown || !ImportRules.dependsOnSales(p, rules))
                .forEach(p -> plans.put(p, ImportRules.plan(p, rules)));
        Writes writes = new Writes();
        Map<UUID, List<KnownContact>> known = knownPeople(connection, plans);
        plans.forEach((party, plan) -> plan(party, plan, known.getOrDefault(party.id(), List.of()), writes));
        int changed = customers.saveCompanies(connection.workspaceId(), writes.companies)
                + customers.saveContacts(connection.workspaceId(), writes.contacts);
        if (!writes.erasedSources.isEmpty()) {
            customers.erase(connection.workspaceId(), writes.erasedCompanies, writes.erasedSources);
        }
        parties.decided(connection, writes.links);
        return new LinkedPage(
                plans.keySet().stream().map(p -> p.data().externalId()).toList(),
                plans.values().stream().flatMap(p -> p.fates().stream()).toList(),
                plans.keySet().stream()
                        .map(Party::data)
                        .filter(d -> d.status() == PartyStatus.ERASED)
                        .map(ContactData::externalId)
                        .toList(),
                changed,
                page.isEmpty() ? null : page.get(page.size() - 1).id());
    }

    /** @param last id of the last party that was looked at; null when there was none left */
    public record PlannedPage(List<PlannedLink> planned, UUID last) {}

    /** What {@link #linkPage} would do with the next parties that are due, all documents read; writes nothing. */
    public PlannedPage planPage(ConnectionRef connection, LinkRules rules, UUID after, int limit) {
        throw new UnsupportedOperationException();
    }

    /** By party: the contacts among whom its people may be. Only a company that is linked already has some. */
    private Map<UUID, List<KnownContact>> knownPeople(ConnectionRef connection, Map<Party, ImportPlan> plans) {
        List<Party> linked = plans.keySet().stream()
                .filter(p -> p.customer() != null && p.customer().kind() == CustomerKind.COMPANY)
                .toList();
        if (linked.isEmpty()) {
            return Map.of();
        }
        List<KnownContact> contacts = customers.contactsOf(
                connection.workspaceId(),
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

    private static void plan(Party party, ImportPlan plan, List<KnownContact> known, Writes writes) {
        if (plan.become() == null) {
            writes.links.add(new Parties.Link(party.id(), state(plan), null));
            return;
        }
        UUID id = party.customer() == null ? Ids.next() : party.customer().id();
        writes.links.add(new Parties.Link(party.id(), Party.LinkState.LINKED, new CustomerRef(plan.become(), id)));
        if (plan.erase()) {
            writes.erasedSources.add(party.id());
            if (plan.become() == CustomerKind.COMPANY) {
                writes.erasedCompanies.add(id);
            }
        } else if (plan.become() == CustomerKind.INDIVIDUAL) {
            writes.contacts.add(Details.individual(id, party));
        } else {
            if (!Names.blank(party.data().name())) {
                writes.companies.add(Details.company(id, party.data()));
            }
            Map<Person, UUID> matched = PeopleMatcher.match(plan.people(), known);
            plan.people()
                    .forEach(p -> writes.contacts.add(
                            Details.person(matched.containsKey(p) ? matched.get(p) : Ids.next(), id, party, p)));
        }
    }

    private static Party.LinkState state(ImportPlan plan) {
        return plan.fates().get(0).outcome() == LinkFate.Outcome.EXCLUDED
                ? Party.LinkState.EXCLUDED
                : Party.LinkState.FAILED;
    }
}
