package app.ledgerlink.sync;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many records are not imported as things stand: the one source of every such number on the screens.
 *
 * @param needAttention failed and parked together: what a person has to look at
 * @param failed cannot be imported until something is corrected
 * @param parked wait for a person's decision
 * @param excluded left out by a rule of the settings or by a person; nothing to do
 */
@Schema(description = "How many records are not imported as things stand, whichever run met them")
public record SyncLogCounts(
        @NotNull @Schema(description = "Failed and parked together: what a person has to look at")
        long needAttention,

        @NotNull @Schema(description = "Cannot be imported until something is corrected")
        long failed,

        @NotNull @Schema(description = "Wait for a person's decision")
        long parked,

        @NotNull @Schema(description = "Left out by a rule of the settings or by a person; nothing to do")
        long excluded) {

    static SyncLogCounts of(long failed, long parked, long excluded) {
        return new SyncLogCounts(failed + parked, failed, parked, excluded);
    }
}
