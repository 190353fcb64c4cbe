package app.ledgerlink.matching;

import app.ledgerlink.books.Parties;
import app.ledgerlink.customers.CustomerRemoval;
import app.ledgerlink.customers.CustomerTurn;
import app.ledgerlink.customers.Customers;
import app.ledgerlink.matching.DecisionStore.Decided;
import app.ledgerlink.matching.DecisionStore.Taken;
import app.ledgerlink.matching.LinkDecision.Action;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.Timestamps;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes a decision back where nothing was built on it since. In the caller's transaction. */
@RequestScoped
class DecisionUndo {

    private final CustomerTurn turn;
    private final DecisionStore store;
    private final Customers customers;
    private final CustomerRemoval removal;
    private final Parties parties;
    private final Event<LinksChanging> changing;
    private final Event<LinksDecided> told;
    private final DecisionAudit audit;
    private final Caller caller;
    private final Clock clock;

    DecisionUndo(
            CustomerTurn turn,
            DecisionStore store,
            Customers customers,
            CustomerRemoval removal,
            Parties parties,
            Event<LinksChanging> changing,
            Event<LinksDecided> told,
            DecisionAudit audit,
            Caller caller,
            Clock clock) {
        this.turn = turn;
        this.store = store;
        this.customers = customers;
        this.removal = removal;
        this.parties = parties;
        this.changing = changing;
        this.told = told;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * An admin may take back any decision, others their own, while they may decide.
     *
     * @throws ProblemException 404 when the workspace has no such decision, 409 when it can no longer be taken back
     */
    LinkDecision undo(UUID id) {
        UUID workspace = caller.workspaceId();
        turn.take(workspace);
        Taken taken = store.lockDecision(workspace, id).orElseThrow(() -> ProblemException.notFound("decision"));
        if (!caller.isAdmin() && !taken.decidedBy().equals(caller.userId())) {
            throw new ForbiddenException();
        }
        if (taken.undone()) {
            throw ProblemException.conflict("already-undone", "This decision was taken back already.");
        }
        List<Decided> decided = store.decided(workspace, id);
        changing.fire(new LinksChanging(
                workspace,
                decided.stream()
                        .map(d -> new LinksChanging.Change(d.ledgerContactId(), d.beforeCustomerId()))
                        .toList()));
        Map<UUID, Standing> present = store.lock(
                workspace, decided.stream().map(Decided::ledgerContactId).toList());
        Set<UUID> again = Set.copyOf(store.decidedAgain(workspace, id));
        Set<UUID> earlier = customers
                .kinds(
                        workspace,
                        decided.stream()
                                .map(Decided::beforeCustomerId)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                .keySet();
        decided.forEach(d -> check(d, present.get(d.ledgerContactId()), again, earlier));
        store.apply(
                workspace,
                decided.stream()
                        .map(d -> present.get(d.ledgerContactId()).as(d))
                        .toList());
        decided.stream()
                .filter(d -> d.action() == Action.CREATE)
                .forEach(d -> remove(d, present.get(d.ledgerContactId()).name()));
        LinksDecided.about(workspace, present.values()).forEach(told::fire);
        store.takeBack(workspace, id, caller.name(), Timestamps.now(clock));
        decided.forEach(d -> audit.undone(d, present.get(d.ledgerContactId()).name()));
        return LinkDecisions.shown(id, taken.decidedByName(), taken.decidedAt(), true, decided);
    }

    private static void check(Decided decided, Standing present, Set<UUID> again, Set<UUID> earlier) {
        if (again.contains(present.id())) {
            throw changed(present.name() + " was decided about again since. Take that decision back first.");
        }
        if (!Objects.equals(decided.customerId(), present.customerId())
                || present.ignored() != (decided.action() == Action.IGNORE)) {
            throw changed(present.name() + " was linked otherwise since, so this decision cannot be taken back.");
        }
        if (decided.beforeCustomerId() != null && !earlier.contains(decided.beforeCustomerId())) {
            throw changed("The customer that " + present.name()
                    + " was linked to before is no customer of its own any more. Link it by hand.");
        }
    }

    private void remove(Decided decided, String name) {
        UUID customer = decided.customerId();
        if (parties.isLinked(caller.workspaceId(), customer)
                || !removal.remove(caller.workspaceId(), customer, decided.ledgerContactId())) {
            throw changed("The customer that was created for " + name
                    + " was changed since, so it cannot be removed. Unlink or archive it instead.");
        }
    }

    private static ProblemException changed(String detail) {
        return ProblemException.conflict("changed-since", detail);
    }
}
