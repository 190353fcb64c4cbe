package app.ledgerlink.matching;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.customers.CustomerTurn;
import app.ledgerlink.matching.DecisionStore.Decided;
import app.ledgerlink.matching.LinkDecision.Choice;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people decide about parties of the books. In the caller's transaction: all of a decision, or nothing. */
@RequestScoped
class LinkDecisions {

    private final CustomerTurn turn;
    private final DecisionStore store;
    private final LinkChoices choices;
    private final PageWriter writer;
    private final Event<LinksChanging> changing;
    private final Event<LinksDecided> told;
    private final DecisionAudit audit;
    private final Caller caller;
    private final Clock clock;

    LinkDecisions(
            CustomerTurn turn,
            DecisionStore store,
            LinkChoices choices,
            PageWriter writer,
            Event<LinksChanging> changing,
            Event<LinksDecided> told,
            DecisionAudit audit,
            Caller caller,
            Clock clock) {
        this.turn = turn;
        this.store = store;
        this.choices = choices;
        this.writer = writer;
        this.changing = changing;
        this.told = told;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    LinkDecision decide(List<Choice> chosen) {
        UUID workspace = caller.workspaceId();
        turn.take(workspace);
        changing.fire(new LinksChanging(
                workspace,
                chosen.stream()
                        .map(c -> new LinksChanging.Change(c.ledgerContactId(), c.customerId()))
                        .toList()));
        List<UUID> ids = chosen.stream().map(Choice::ledgerContactId).toList();
        Map<UUID, Standing> before = store.lock(workspace, ids);
        LinkChoices.Checked checked = choices.check(workspace, chosen, before);
        create(checked.creations(), before);
        Map<UUID, Standing> present = checked.creations().isEmpty() ? before : store.lock(workspace, ids);
        Map<UUID, Standing> after = chosen.stream()
                .map(c -> after(c, present.get(c.ledgerContactId()), checked.kinds()))
                .collect(Collectors.toMap(Standing::id, Function.identity()));
        store.apply(workspace, after.values());
        Instant now = Timestamps.now(clock);
        UUID id = Ids.next();
        List<Decided> decided = chosen.stream()
                .map(c -> Decided.of(c.action(), before.get(c.ledgerContactId()), after.get(c.ledgerContactId())))
                .toList();
        store.add(workspace, id, caller.userId(), caller.name(), now, decided);
        LinksDecided.about(workspace, before.values()).forEach(told::fire);
        decided.forEach(d -> audit.decided(d, before.get(d.ledgerContactId()).name()));
        return shown(id, caller.name(), now, false, decided);
    }

    private void create(List<Decision> creations, Map<UUID, Standing> before) {
        creations.stream()
                .collect(Collectors.groupingBy(d -> before.get(d.party().id()).connectionId()))
                .forEach((connection, decisions) -> writer.write(
                        new ConnectionRef(caller.workspaceId(), connection),
                        new Decider.Decided(decisions, Merges.Page.NONE)));
    }

    private static Standing after(Choice choice, Standing present, Map<UUID, CustomerKind> kinds) {
        return switch (choice.action()) {
            case LINK -> present.linkedTo(choice.customerId(), kinds.get(choice.customerId()));
            case CREATE -> present.linkedTo(present.customerId(), present.customerKind());
            case IGNORE -> present.leftOut();
            case UNLINK -> present.unlinked();
        };
    }

    static LinkDecision shown(UUID id, String by, Instant at, boolean undone, List<Decided> decided) {
        return new LinkDecision(
                id,
                by,
                at,
                undone,
                decided.stream()
                        .map(d -> new LinkDecision.Decided(d.ledgerContactId(), d.action(), d.customerId()))
                        .toList());
    }
}
