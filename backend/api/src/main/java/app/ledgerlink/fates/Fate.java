package app.ledgerlink.fates;

import app.ledgerlink.books.RecordKind;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one record of the books that was not imported.
 *
 * @param reason why; its name is stable
 * @param message why, as a sentence that names the record and whose it is
 * @param mendAt where it can be mended; null where there is nothing to do
 * @param field the field of the books to mend, in the accounting system's words; null where no single field is at fault
 * @param nextStep what to do, as a sentence
 * @param raw the record as it came, or the original message; null where the record itself was well-formed
 * @param open whether it still stands; false once a later run imported the record
 * @param partyName the contact in the accounting system that it belongs to, or is; null where that is not known here
 * @param ledgerContactId the same contact, to be asked for by its id
 * @param customerId the customer that contact is, who holds what could be imported of it; null where there is none,
 *     likewise customerName
 * @param documentId the sales document, where it is stored; null otherwise
 */
public record Fate(
        @NotNull UUID id,
        @NotNull UUID runId,
        @NotNull UUID connectionId,
        @NotNull RecordKind recordKind,
        @NotNull String recordName,
        @NotNull String externalId,
        @NotNull Outcome outcome,
        @NotNull FateReason reason,
        @NotNull String message,
        String field,
        @NotNull String nextStep,
        MendAt mendAt,
        String raw,
        @NotNull Instant recordedAt,
        @NotNull boolean open,
        String partyName,
        UUID ledgerContactId,
        UUID customerId,
        String customerName,
        UUID documentId,
        URI openInLedgerUrl) {

    /** EXCLUDED by a rule of the settings; FAILED for a reason to mend; PARKED until a person decides. */
    @Schema(name = "FateOutcome")
    public enum Outcome {
        EXCLUDED,
        FAILED,
        PARKED,
        /** It had changed in the books without a new stamp; a re-check found and stored it. */
        REPAIRED
    }

    public enum MendAt {
        LEDGER,
        SETTINGS,
        MATCHING
    }
}
