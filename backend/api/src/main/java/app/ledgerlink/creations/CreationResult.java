package app.ledgerlink.creations;

import app.ledgerlink.connections.LedgerGateway;
import app.ledgerlink.creations.ContactCreation.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a worker leaves behind on a row.
 *
 * @param state null while it goes on by itself: UNSURE where something may have arrived, else QUEUED
 * @param dueAt when it goes on; null where it does not
 * @param answer the books' own words; null where they said nothing
 * @param answered what is now known of that; null leaves it
 * @param settled whether it is known what became of all that was sent, so that no look is needed
 */
record CreationResult(
        State state,
        Instant dueAt,
        String message,
        List<ContactDraft.Problem> problems,
        String answer,
        String correlationId,
        UUID ledgerContactId,
        int setbacks,
        Boolean answered,
        boolean settled) {

    /** With the accounting system's name in the sentences. */
    CreationResult told(LedgerGateway gateway) {
        return new CreationResult(
                state,
                dueAt,
                message == null ? null : gateway.told(message),
                problems.stream().map(p -> p.told(gateway::told)).toList(),
                answer,
                correlationId,
                ledgerContactId,
                setbacks,
                answered,
                settled);
    }

    static CreationResult linked(UUID ledgerContactId, String message, String answer, String correlationId) {
        return new CreationResult(
                State.LINKED, null, message, List.of(), answer, correlationId, ledgerContactId, 0, true, true);
    }

    /** Nothing was sent this time. */
    static CreationResult refused(String message, List<ContactDraft.Problem> problems) {
        return new CreationResult(State.REFUSED, null, message, problems, null, null, null, 0, null, false);
    }

    static CreationResult refusedByTheBooks(
            String message, List<ContactDraft.Problem> problems, String answer, String correlationId) {
        return new CreationResult(State.REFUSED, null, message, problems, answer, correlationId, null, 0, true, true);
    }

    /** What was sent was found, and is in the way. */
    static CreationResult foundOut(String message) {
        return new CreationResult(State.REFUSED, null, message, List.of(), null, null, null, 0, true, true);
    }

    /** @param party the archived one that is in the way */
    static CreationResult archived(String message, UUID party) {
        return new CreationResult(State.REFUSED, null, message, List.of(), null, null, party, 0, null, false);
    }

    static CreationResult parked(String message) {
        return new CreationResult(State.PARKED, null, message, List.of(), null, null, null, 0, null, false);
    }

    static CreationResult goesOn(Instant dueAt, String message, int setbacks) {
        return new CreationResult(null, dueAt, message, List.of(), null, null, null, setbacks, null, false);
    }

    static CreationResult unsure(
            Instant dueAt, String message, int setbacks, boolean answered, String answer, String correlationId) {
        return new CreationResult(
                State.UNSURE, dueAt, message, List.of(), answer, correlationId, null, setbacks, answered, false);
    }
}
