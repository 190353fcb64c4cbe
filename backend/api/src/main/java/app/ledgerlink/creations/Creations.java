package app.ledgerlink.creations;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.creations.ContactCreation.State;
import app.ledgerlink.creations.ContactCreationResource.Queued;
import app.ledgerlink.creations.CreationRequests.Press;
import app.ledgerlink.creations.CustomerInLedgerResource.CreationInput;
import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.shared.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people ask for: creating now, queueing many, taking back. */
@RequestScoped
class Creations {

    /** A row goes away under a reader when another press ends in look-alikes. */
    private static final int MOST_PRESSES = 3;

    private final LedgerGateways gateways;
    private final CreationRequests requests;
    private final CreationEngine engine;
    private final CreationWorker worker;
    private final CreationViews views;
    private final CreationPermission permission;
    private final AuditTrail audit;
    private final Caller caller;

    Creations(
            LedgerGateways gateways,
            CreationRequests requests,
            CreationEngine engine,
            CreationWorker worker,
            CreationViews views,
            CreationPermission permission,
            AuditTrail audit,
            Caller caller) {
        this.gateways = gateways;
        this.requests = requests;
        this.engine = engine;
        this.worker = worker;
        this.views = views;
        this.permission = permission;
        this.audit = audit;
        this.caller = caller;
    }

    private record Held(Optional<CreationRow> before, Optional<CreationRow> now) {}

    /**
     * Works the customer's row once, unless somebody else is at it, and answers how it then stands.
     *
     * @param asked the company or contact from whose page it is
     * @throws LookAlikesFound with nothing changed
     */
    ContactCreation create(CustomerInLedger standing, UUID asked, CreationInput input) {
        refuseLinked(standing);
        ConnectionRef connection = new ConnectionRef(caller.workspaceId(), standing.connectionId());
        gateways.of(connection).shares().spend(connection, 1);
        CreationRow.Key key = new CreationRow.Key(caller.workspaceId(), standing.connectionId(), standing.customerId());
        Press press = new Press(
                key,
                standing.customerKind(),
                asked.equals(standing.customerId()) ? null : asked,
                input.currency(),
                input.lookAlikesSeen() == null ? List.of() : input.lookAlikesSeen(),
                audit.origin(),
                caller.hasShare());
        for (int presses = 0; presses < MOST_PRESSES; presses++) {
            work(press);
            Optional<ContactCreation> seen = find(key);
            if (seen.isPresent()) {
                worker.wake();
                return seen.get();
            }
        }
        throw ProblemException.conflict(
                "changed-meanwhile", "Somebody else decides about this customer at this moment. Load the page again.");
    }

    private void work(Press press) {
        Held held = QuarkusTransaction.requiringNew()
                .call(() -> new Held(requests.lock(press.key()), requests.press(press, Ids.next())));
        if (held.now().isEmpty()) {
            return;
        }
        try {
            engine.work(held.now().get(), true);
        } catch (LookAlikesFound e) {
            requests.takeBack(held.now().get(), held.before());
            throw e;
        }
    }

    private void refuseLinked(CustomerInLedger standing) {
        boolean created = standing.creation() != null && standing.creation().state() == State.LINKED;
        if (!created && !standing.links().isEmpty()) {
            throw ProblemException.conflict(
                    "already-linked",
                    standing.customerName() + " is in "
                            + gateways.of(new ConnectionRef(caller.workspaceId(), standing.connectionId()))
                                    .displayName()
                            + " already, as " + standing.links().get(0).name() + ". Nothing was sent now.");
        }
    }

    private Optional<ContactCreation> find(CreationRow.Key key) {
        return views.of(key.workspaceId(), key.customerId()).stream()
                .filter(c -> c.connectionId().equals(key.connectionId()))
                .findFirst();
    }

    Queued queue(ConnectionRef connection, List<UUID> customers) {
        List<UUID> distinct = customers.stream().distinct().toList();
        int queued = QuarkusTransaction.requiringNew()
                .call(() -> requests.queue(connection, distinct, false, audit.origin(), caller.hasShare()));
        worker.wake();
        return new Queued(queued, distinct.size() - queued);
    }

    /**
     * @throws ProblemException 404 where none was asked for, 403 where somebody else did, 409 where something may have
     *     arrived
     */
    void cancel(CreationRow.Key key) {
        QuarkusTransaction.requiringNew().run(() -> {
            CreationRow row = requests.lock(key).orElseThrow(() -> ProblemException.notFound("creation"));
            permission.requireTheirs(row);
            if (!permission.mayCancel(row.state(), row.mayHaveArrived(), row.message(), row.requestedBy())) {
                throw tooLate(row);
            }
            requests.drop(key);
        });
    }

    private ProblemException tooLate(CreationRow row) {
        String name = find(row.key()).map(ContactCreation::customerName).orElse("this customer");
        return row.state() == State.SENDING
                ? ProblemException.conflict(
                        "at-work",
                        "The creation of " + name + " is being worked on at this moment. Look again in a moment.")
                : ProblemException.conflict(
                        "sent-already",
                        gateways.of(row.connection())
                                .told("The creation of " + name + " was sent to {system} already and cannot be taken"
                                        + " back. Archive the contact in {system} if it is not wanted."));
    }

    Queued cancelQueued(ConnectionRef connection) {
        int cancelled = requests.cancelQueued(connection);
        return new Queued(cancelled, requests.underWay(connection));
    }
}
