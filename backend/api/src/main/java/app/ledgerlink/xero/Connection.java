package app.ledgerlink.xero;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An accounting link: this workspace joined to one organisation of the books.
 *
 * @param organisation null until one is chosen
 * @param connectedBy name of the user who connected it; null until connected
 * @param problem what is wrong and what to do; null while all is well
 * @param choices organisations to choose from while the state is CHOOSING, else empty
 * @param openInLedgerUrl the organisation in the accounting system
 */
public record Connection(
        @NotNull UUID id,
        @NotNull String application,
        @NotNull ConnectionState state,
        Organisation organisation,
        String connectedBy,
        Instant connectedAt,
        Instant checkedAt,
        Trouble problem,
        @NotNull List<Choice> choices,
        URI openInLedgerUrl) {

    /** SELECTED: saved, not connected yet. CHOOSING: consent given for several organisations. */
    public enum ConnectionState {
        SELECTED,
        CHOOSING,
        CONNECTED,
        RECONNECT_NEEDED,
        DISCONNECTED
    }

    /** The books. All but the name is known once the organisation was read for the first time. */
    public record Organisation(
            @NotNull String name, String baseCurrency, String countryCode, String timeZone, Boolean demo) {}

    /** @param code stable name; message and nextStep are sentences for people */
    public record Trouble(
            @NotNull String code,
            @NotNull String message,
            @NotNull String nextStep) {}

    /** @param alreadyConnected whether another connection of this workspace holds it */
    @Schema(name = "OfferedOrganisation")
    public record Choice(
            @NotNull String organisationId,
            @NotNull String name,
            @NotNull boolean alreadyConnected) {}
}
