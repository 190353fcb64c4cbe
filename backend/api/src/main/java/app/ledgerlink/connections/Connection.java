package app.ledgerlink.connections;

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
 * @param endedAt when the link ended: what it holds is history; null while it has not
 * @param replacedBy the link that goes on in its place: its sales are counted there; null where none does
 * @param successor the link that goes on in its place if it is disconnected now; null where none does, and once it has ended
 * @param figuresAsOf start of the last complete sync; null before the first
 * @param figuresOld whether that is longer ago than the automatic sync, or a day without one, allows
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
        Instant endedAt,
        UUID replacedBy,
        UUID successor,
        Instant figuresAsOf,
        @NotNull boolean figuresOld,
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

    /**
     * The books. All but the name is known once the organisation was read for the first time.
     *
     * @param shortCode what the accounting system calls it in links: tells organisations of one name apart
     * @param countryCode the country that it is registered in (ISO 3166-1 alpha-2); null where the books name
     *     none
     * @param timeZone the time zone that its days are counted in, in the books' words
     * @param demo whether it is the accounting system's demo company
     */
    public record Organisation(
            @NotNull String name,
            String baseCurrency,
            String countryCode,
            String timeZone,
            String shortCode,
            Boolean demo) {}

    /** @param code stable name; message and nextStep are sentences for people */
    @Schema(name = "ConnectionTrouble")
    public record Trouble(
            @NotNull ConnectionProblem code,
            @NotNull String message,
            @NotNull String nextStep) {}

    /**
     * @param alreadyConnected whether another connection of this workspace holds it
     * @param inPlaceOf a link to an organisation of the same name that was not allowed any more: this one was probably set
     *     up anew and can go on in its place; null where there is none
     */
    @Schema(name = "OfferedOrganisation")
    public record Choice(
            @NotNull String organisationId,
            @NotNull String name,
            @NotNull boolean alreadyConnected,
            UUID inPlaceOf) {}
}
