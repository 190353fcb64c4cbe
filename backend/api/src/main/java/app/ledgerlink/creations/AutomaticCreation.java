package app.ledgerlink.creations;

import app.ledgerlink.customers.CustomerEntered;
import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.sync.DirectionChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;

/** Queues each new customer for the books whose direction of transfer says so. */
@ApplicationScoped
class AutomaticCreation {

    private final BooksReader books;
    private final CreationRequests requests;
    private final CreationWorker worker;
    private final AuditTrail audit;
    private final Caller caller;

    AutomaticCreation(
            BooksReader books, CreationRequests requests, CreationWorker worker, AuditTrail audit, Caller caller) {
        this.books = books;
        this.requests = requests;
        this.worker = worker;
        this.audit = audit;
        this.caller = caller;
    }

    /** In the transaction that stores the customer: both, or neither. */
    void entered(@Observes CustomerEntered customer) {
        books.all(customer.workspaceId()).stream()
                .filter(b -> b.live() && b.direction().createsInLedger())
                .forEach(b -> requests.queue(b.ref(), List.of(customer.id()), true, audit.origin(), caller.hasShare()));
    }

    /** What waits unsent is not created after the direction was turned. */
    void turned(@Observes DirectionChanged change) {
        if (!change.after().createsInLedger()) {
            requests.cancelByDirection(change.connection());
        }
    }

    void stored(@Observes(during = TransactionPhase.AFTER_SUCCESS) CustomerEntered customer) {
        worker.wake();
    }
}
