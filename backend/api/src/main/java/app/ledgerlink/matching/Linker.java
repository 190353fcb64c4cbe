package app.ledgerlink.matching;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.Parties;
import app.ledgerlink.books.Party;
import app.ledgerlink.connections.LedgerGateway;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.customers.CustomerTurn;
import app.ledgerlink.customers.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final CustomerTurn turn;
    private final Parties parties;
    private final Decider decider;
    private final PageWriter writer;
    private final Customers customers;
    private final Event<CreatedDoubled> doubled;
    private final LedgerGateways gateways;

    Linker(
            CustomerTurn turn,
            Parties parties,
            Decider decider,
            PageWriter writer,
            Customers customers,
            Event<CreatedDoubled> doubled,
            LedgerGateways gateways) {
        this.gateways = gateways;
        this.turn = turn;
        this.parties = parties;
        this.decider = decider;
        this.writer = writer;
        this.customers = customers;
        this.doubled = doubled;
    }

    /**
     * Decides the next parties that are due, while nobody else of the workspace decides any.
     *
     * @param after {@link LinkedPage#last()} of the page before; null for the first
     * @param salesKnown whether the documents are read; while not, parties that only sales could save stay due
     */
    public LinkedPage linkPage(ConnectionRef connection, LinkRules rules, UUID after, int limit, boolean salesKnown) {
        turn.await(connection.workspaceId());
        List<Party> page = parties.lockDue(connection, after, limit);
        List<Party> ready = page.stream()
                .filter(p -> salesKnown || !ImportRules.dependsOnSales(p, rules))
                .toList();
        Decider.Decided decided = decider.decide(connection, ready, rules, false);
        int changed = writer.write(connection, decided);
        decided.decisions().stream()
                .map(Decision::party)
                .filter(p -> decided.doubled().containsKey(p.id()))
                .forEach(p -> doubled.fire(new CreatedDoubled(
                        connection, decided.doubled().get(p.id()), ImportRules.shownName(p.data()))));
        return new LinkedPage(
                decided.decisions().stream()
                        .map(d -> d.party().data().externalId())
                        .toList(),
                decided.decisions().stream()
                        .flatMap(d -> d.plan().fates().stream())
                        .toList(),
                ready.stream()
                        .map(Party::data)
                        .filter(d -> d.status() == PartyStatus.ERASED)
                        .map(ContactData::externalId)
                        .toList(),
                changed,
                last(page));
    }

    /** @param last id of the last party that was looked at; null when there was none left */
    public record PlannedPage(List<PlannedLink> planned, UUID last) {}

    /** What {@link #linkPage} would do with the next parties that are due, all documents read; writes nothing. */
    public PlannedPage planPage(ConnectionRef connection, LinkRules rules, UUID after, int limit) {
        List<Party> page = parties.due(connection, after, limit);
        List<Decision> decisions = decider.decide(connection, page, rules, true).decisions();
        Map<UUID, String> byId = customers.names(
                connection.workspaceId(),
                decisions.stream()
                        .map(Decision::customerId)
                        .filter(Objects::nonNull)
                        .toList());
        return new PlannedPage(
                decisions.stream()
                        .map(d -> planned(d, byId, gateways.of(connection)))
                        .toList(),
                last(page));
    }

    private static PlannedLink planned(Decision decision, Map<UUID, String> names, LedgerGateway gateway) {
        ContactData data = decision.party().data();
        return new PlannedLink(
                decision.party().id(),
                data.externalId(),
                ImportRules.shownName(data),
                decision.action(),
                decision.customerId(),
                decision.customerId() == null ? null : names.get(decision.customerId()),
                decision.reason() == null ? null : gateway.told(decision.reason()));
    }

    private static UUID last(List<Party> page) {
        return page.isEmpty() ? null : page.get(page.size() - 1).id();
    }
}
