package app.ledgerlink.customers;

import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.Timestamps;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The rules that companies and contacts have in common when they are made and changed, within the caller's workspace.
 *
 * @param <E> the row
 * @param <I> what a person enters
 */
abstract class CustomerRecords<E extends CustomerEntity, I extends CustomerInput> {

    private final PanacheRepositoryBase<E, CustomerKey> rows;
    private final String what;
    private final CustomerTurn turn;
    private final SameNames names;
    private final Caller caller;
    private final CustomerAudit audit;
    private final Clock clock;

    /** @param what one of them, in a word */
    CustomerRecords(
            PanacheRepositoryBase<E, CustomerKey> rows,
            String what,
            CustomerTurn turn,
            SameNames names,
            Caller caller,
            CustomerAudit audit,
            Clock clock) {
        this.audit = audit;
        this.rows = rows;
        this.what = what;
        this.turn = turn;
        this.names = names;
        this.caller = caller;
        this.clock = clock;
    }

    /** A new row, empty. */
    abstract E blank();

    /** The name of the customer that would be made of this; null where it is none of its own. */
    abstract String customerName(I input);

    /** Refuses what this row cannot take. */
    void check(E row, I input) {}

    /** @throws ProblemException 404 when the workspace has no such record */
    E find(UUID id) {
        return lookUp(id).orElseThrow(() -> ProblemException.notFound(what));
    }

    /** @throws ProblemException 400 naming the field whose id the workspace does not have */
    void findFor(String field, UUID id) {
        E found = lookUp(id).orElseThrow(() -> ProblemException.invalid(field, "There is no such " + what + "."));
        if (found.mergedInto != null) {
            throw ProblemException.invalid(
                    field,
                    "This " + what
                            + " became another customer when the two were merged in the accounting system. Choose that one.");
        }
    }

    /** Empty when the workspace has no such record. */
    Optional<E> lookUp(UUID id) {
        return rows.findByIdOptional(new CustomerKey(caller.workspaceId(), id));
    }

    /** @throws ProblemException 409 where names are compared and there is another of that name */
    E create(I input) {
        turn.take(caller.workspaceId());
        String name = customerName(input);
        if (name != null && input.sameNameSeen() != null) {
            names.require(caller.workspaceId(), name, input.sameNameSeen());
        }
        Instant now = Timestamps.now(clock);
        E row = blank();
        row.workspaceId = caller.workspaceId();
        row.id = Ids.next();
        row.createdAt = now;
        check(row, input);
        row.enter(input);
        row.remember(Map.of(), now);
        rows.persistAndFlush(row);
        audit.created(row);
        return row;
    }

    /** @throws ProblemException 409 when the version that the person edited is no longer the present one */
    E update(UUID id, I input) {
        E row = find(id);
        if (input.version() == null) {
            throw ProblemException.invalid("version", "Say which version of the " + what + " you changed.");
        }
        if (input.version() != row.version) {
            throw changedMeanwhile();
        }
        turn.take(caller.workspaceId());
        Map<String, Object> before = row.fields();
        check(row, input);
        row.enter(input);
        if (!before.equals(row.fields())) {
            row.remember(before, Timestamps.now(clock));
            flush();
            audit.changed(row, before);
        }
        return row;
    }

    E archive(UUID id, boolean archived) {
        E row = find(id);
        if (!archived && row.mergedInto != null) {
            throw ProblemException.conflict(
                    "merged",
                    "This " + what
                            + " became another customer when the two were merged in the accounting system. Open that one instead.");
        }
        if (archived != (row.archivedAt != null)) {
            Instant now = Timestamps.now(clock);
            row.archivedAt = archived ? now : null;
            row.updatedAt = now;
            flush();
            if (archived) {
                audit.archived(row);
            } else {
                audit.restored(row);
            }
        }
        return row;
    }

    private void flush() {
        try {
            rows.flush();
        } catch (OptimisticLockException e) {
            throw changedMeanwhile();
        }
    }

    private ProblemException changedMeanwhile() {
        return ProblemException.conflict(
                "changed-meanwhile",
                "Somebody else changed this " + what + " since you opened it."
                        + " Reload it, then make your change again.");
    }
}
