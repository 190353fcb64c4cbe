package app.ledgerlink.customers;

import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rules that changing a company and changing a contact have in common, within the caller's workspace. */
@RequestScoped
class CustomerChanges {

    private final EntityManager entities;
    private final CustomerTurn turn;
    private final SameNames names;
    private final Caller caller;
    private final CustomerAudit audit;
    private final Clock clock;

    CustomerChanges(
            EntityManager entities,
            CustomerTurn turn,
            SameNames names,
            Caller caller,
            CustomerAudit audit,
            Clock clock) {
        this.audit = audit;
        this.entities = entities;
        this.turn = turn;
        this.names = names;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws ProblemException 404 when the workspace has no such record */
    <T extends CustomerEntity> T find(Class<T> type, UUID id, String what) {
        T found = entities.find(type, new CustomerKey(caller.workspaceId(), id));
        if (found == null) {
            throw ProblemException.notFound(what);
        }
        return found;
    }

    /** @throws ProblemException 400 naming the field whose id the workspace does not have */
    <T extends CustomerEntity> void findFor(String field, Class<T> type, UUID id, String what) {
        T found = entities.find(type, new CustomerKey(caller.workspaceId(), id));
        if (found == null) {
            throw ProblemException.invalid(field, "There is no such " + what + ".");
        }
        if (found.mergedInto != null) {
            throw ProblemException.invalid(
                    field,
                    "This " + what + " became another customer when the two were merged in Xero. Choose that one.");
        }
    }

    /**
     * @param name of the new customer; null where it is none of its own
     * @param seen customers of that name that are others; null where names are not compared
     * @throws ProblemException 409 where names are compared and there is another of that name
     */
    void create(CustomerEntity entity, String name, List<UUID> seen, Runnable enter) {
        turn.take(caller.workspaceId());
        if (name != null && seen != null) {
            names.require(caller.workspaceId(), name, seen);
        }
        Instant now = Timestamps.now(clock);
        entity.workspaceId = caller.workspaceId();
        entity.id = Ids.next();
        entity.createdAt = now;
        enter.run();
        entity.remember(Map.of(), now);
        entities.persist(entity);
        entities.flush();
        audit.created(entity);
    }

    /**
     * @param version the one that the person edited
     * @throws ProblemException 409 when it is no longer the present one
     */
    void update(CustomerEntity entity, Integer version, String what, Runnable enter) {
        if (version == null) {
            throw ProblemException.invalid("version", "Say which version of the " + what + " you changed.");
        }
        if (version != entity.version) {
            throw changedMeanwhile(what);
        }
        turn.take(caller.workspaceId());
        Map<String, Object> before = entity.fields();
        enter.run();
        if (!before.equals(entity.fields())) {
            entity.remember(before, Timestamps.now(clock));
            flush(what);
            audit.changed(entity, before);
        }
    }

    void archive(CustomerEntity entity, boolean archived, String what) {
        if (!archived && entity.mergedInto != null) {
            throw ProblemException.conflict(
                    "merged",
                    "This " + what
                            + " became another customer when the two were merged in Xero. Open that one instead.");
        }
        if (archived != (entity.archivedAt != null)) {
            Instant now = Timestamps.now(clock);
            entity.archivedAt = archived ? now : null;
            entity.updatedAt = now;
            flush(what);
            if (archived) {
                audit.archived(entity);
            } else {
                audit.restored(entity);
            }
        }
    }

    private void flush(String what) {
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
            throw changedMeanwhile(what);
        }
    }

    private static ProblemException changedMeanwhile(String what) {
        return ProblemException.conflict(
                "changed-meanwhile",
                "Somebody else changed this " + what + " since you opened it."
                        + " Reload it, then make your change again.");
    }
}
