package app.ledgerlink.creations;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerTarget;
import app.ledgerlink.books.Party.CustomerRef;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.shared.AuditTrail.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A row of {@code contact_creation}; its columns are described there. */
record CreationRow(
        UUID workspaceId,
        UUID connectionId,
        UUID customerId,
        CustomerKind customerKind,
        ContactCreation.State state,
        boolean automatic,
        boolean byDirection,
        String contactNumber,
        String currency,
        UUID personId,
        List<String> lookAlikesSeen,
        String idempotencyKey,
        String sent,
        Instant sentAt,
        boolean answered,
        int attempts,
        int setbacks,
        Instant dueAt,
        UUID worker,
        String message,
        String problems,
        String answer,
        String correlationId,
        UUID requestedBy,
        String requestedByName,
        String requestedFrom,
        Instant requestedAt,
        Instant changedAt,
        UUID ledgerContactId,
        boolean unpaid) {

    /** Which row it is. */
    record Key(UUID workspaceId, UUID connectionId, UUID customerId) {

        /** Finds it in SQL, its components bound by their names. */
        static final String WHERE =
                " where workspace_id = :workspaceId and connection_id = :connectionId and customer_id = :customerId";
    }

    Key key() {
        return new Key(workspaceId, connectionId, customerId);
    }

    ConnectionRef connection() {
        return new ConnectionRef(workspaceId, connectionId);
    }

    CustomerRef customer() {
        return new CustomerRef(customerKind, customerId);
    }

    /** Whether it is being sent, or nobody knows yet what became of it. */
    boolean isUnderWay() {
        return state == ContactCreation.State.SENDING || state == ContactCreation.State.UNSURE;
    }

    /** Whether something of it may have arrived in the books. */
    boolean mayHaveArrived() {
        return idempotencyKey != null;
    }

    /** Whether the same request under the same key would still be taken for the first one, and not for a new one. */
    boolean repeatable(Instant now, Duration keyLife) {
        return mayHaveArrived() && !answered && sentAt.plus(keyLife).isAfter(now);
    }

    /** Whether it has to come out of a share before it is sent; what may have arrived has, or needs none. */
    boolean needsShare() {
        return unpaid && requestedBy != null && !mayHaveArrived();
    }

    LedgerTarget.Asker asker() {
        return automatic ? LedgerTarget.Asker.BACKGROUND : LedgerTarget.Asker.PERSON;
    }

    /** Who asked for it. */
    Origin origin() {
        return new Origin(workspaceId, requestedBy, requestedByName, requestedFrom);
    }
}
