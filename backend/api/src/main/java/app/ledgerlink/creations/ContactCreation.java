package app.ledgerlink.creations;

import app.ledgerlink.customers.CustomerKind;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The creation of one customer in the books of one connection.
 *
 * @param automatic whether the direction of transfer asked for it, or a person who ticked it in the list
 * @param message what happened and what to do next, of a LINKED one too; null where there is nothing to say
 * @param problems fields that the books refuse
 * @param answer the books' own words; null where they said nothing
 * @param correlationId by which the accounting system's staff find that answer
 * @param nextAttemptAt while QUEUED or UNSURE: when it goes on
 * @param attempts how often it was sent
 * @param mayHaveArrivedAs the contact number under which it may be in the books, although no clear answer ever came; null
 *     where nothing of it can be there, or while LINKED
 * @param mayCancel whether the caller may take it back: nothing of it is on its way, and the caller asked for it or is an
 *     administrator; of a LINKED one, whether its message may be dropped once that is settled
 * @param ledgerContactId while LINKED: the party that it is; while REFUSED: the archived one that is in the way; externalId
 *     is the books' own id; null otherwise
 */
public record ContactCreation(
        @NotNull UUID connectionId,
        @NotNull UUID customerId,
        @NotNull CustomerKind customerKind,
        @NotNull String customerName,
        @NotNull State state,
        @NotNull boolean automatic,
        String message,
        @NotNull List<ContactDraft.Problem> problems,
        String answer,
        String correlationId,
        Instant nextAttemptAt,
        @NotNull int attempts,
        @NotNull String requestedBy,
        @NotNull Instant requestedAt,
        @NotNull Instant changedAt,
        String mayHaveArrivedAs,
        @NotNull boolean mayCancel,
        UUID ledgerContactId,
        String externalId,
        URI openInLedgerUrl) {

    @Schema(name = "CreationState")
    public enum State {
        /** Waits for its turn, or for the books' limit of calls. */
        QUEUED,
        /** Is being sent at this moment. */
        SENDING,
        /** Was sent and no clear answer came; the books are asked whether it is there before anything else. */
        UNSURE,
        /** Exists in the books and is linked. */
        LINKED,
        /** Cannot be created as it is. */
        REFUSED,
        /** Looks like a contact that the books hold already: a person decides. */
        PARKED
    }
}
