package app.ledgerlink.fates;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many records are not imported as things stand: the one source of every such number on the screens.
 *
 * @param needAttention records that failed or are parked: what a person has to look at; one that is both counts once
 * @param failed cannot be imported until something is corrected
 * @param parked contacts that wait for a person's decision, as Matching lists them
 * @param excluded left out by a rule of the settings or by a person; nothing to do
 */
@Schema(description = "How many records are not imported as things stand, whichever run met them")
public record SyncLogCounts(
        @NotNull
        @Schema(
                description =
                        "Records that failed or are parked: what a person has to look at. One that is both counts once.")
        long needAttention,

        @NotNull @Schema(description = "Cannot be imported until something is corrected")
        long failed,

        @NotNull @Schema(description = "Contacts that wait for a person's decision, as Matching lists them")
        long parked,

        @NotNull @Schema(description = "Left out by a rule of the settings or by a person; nothing to do")
        long excluded) {}
