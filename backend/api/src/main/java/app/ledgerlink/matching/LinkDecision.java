package app.ledgerlink.matching;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person decided about parties of the books.
 *
 * @param undone whether it was taken back
 */
public record LinkDecision(
        @NotNull UUID id,
        @NotNull String decidedBy,
        @NotNull Instant decidedAt,
        @NotNull boolean undone,
        @NotNull List<Decided> decided) {

    @Schema(name = "LinkAction")
    public enum Action {
        /** It is this customer. */
        LINK,
        /** It is a customer that is not here yet. */
        CREATE,
        /** It is no customer of ours. */
        IGNORE,
        /** It is not the customer it is linked to; it waits for a decision again. */
        UNLINK
    }

    /** @param customerId the customer that it is now; null where it is none */
    @Schema(name = "DecidedLink")
    public record Decided(
            @NotNull UUID ledgerContactId, @NotNull Action action, UUID customerId) {}

    /**
     * Which customer a party was when the person decided about it.
     *
     * @param customerId null where it was none
     */
    public record SeenLink(UUID customerId) {}

    /**
     * @param customerId a company or an individual; needed for LINK alone
     * @param seen refused with 409 where the party is another customer by now; null decides whichever it is
     */
    @Schema(name = "LinkChoice")
    public record Choice(
            @NotNull UUID ledgerContactId,
            @NotNull Action action,
            UUID customerId,
            @Valid SeenLink seen) {}

    @Schema(name = "LinkDecisionInput")
    public record Input(@NotEmpty @Size(max = 200) List<@Valid @NotNull Choice> choices) {}
}
