package app.ledgerlink.connections;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with an accounting link, in words for people that fit any accounting system. */
public enum ConnectionProblem {
    CONSENT_DENIED(
            "Access was not allowed at {system}, so nothing was linked.",
            "Connect again and choose \"Allow access\", or ask someone who manages the organisation in {system}."),
    CODE_REFUSED(
            "{system} no longer accepts this log-in; it took too long or was used twice.",
            "Connect again and finish the steps at {system} without going back."),
    CLIENT_REFUSED(
            "{system} does not accept the credentials of this installation (%s).",
            "Ask whoever runs this installation to check the client id and secret of the {system} app."),
    OFFLINE_ACCESS_MISSING(
            "{system} gave access for a short time only, without the right to renew it.",
            "Ask whoever runs this installation to ask for that right, then connect again."),
    NO_ORGANISATION(
            "No organisation was allowed at {system}.", "Connect again and tick the organisation you want to link."),
    ORGANISATION_NOT_GRANTED(
            "You allowed access to other organisations, but this link belongs to %s.",
            "Connect again and allow that organisation, or add another link for the other one."),
    ALREADY_CONNECTED(
            "%s is already linked in this workspace.",
            "Use the existing link, or connect again and allow another organisation."),
    XERO_UNREACHABLE("{system} did not answer, so the link could not be made.", "Try again in a few minutes."),
    AUTHORIZATION_ENDED(
            "{system} has ended our access. It was taken back there, or was not used for long.",
            "Connect again; nothing that was imported is lost."),
    SECRETS_UNREADABLE(
            "The stored access to {system} cannot be opened any more, because its encryption key is gone.",
            "Connect again, or ask whoever runs this installation to add the former key."),
    SCOPE_MISSING(
            "{system} wants a right that was not granted: %s.",
            "Connect again and allow it; the list at {system} will show it."),
    TOKEN_REFUSED("{system} does not accept our access any more.", "Connect again; nothing that was imported is lost."),
    ORGANISATION_GONE(
            "{system} no longer lets us read this organisation. It was disconnected there, or"
                    + " the person who connected it lost their rights.",
            "Connect again with someone who can open the organisation in {system}; nothing that was imported is lost."),
    RELEASE_UNCONFIRMED(
            "The link has ended here, but {system} has not confirmed it yet.",
            "We keep telling {system}. To be sure, take back our access there.");

    private final LinkWords words;

    ConnectionProblem(String message, String nextStep) {
        this.words = new LinkWords(message, nextStep);
    }

    /** Stable name on the wire and in the database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param detail as it was stored; null where there is none */
    LinkWords words(String detail, LedgerGateway gateway) {
        return gateway.authorizer().words(this).orElse(words).with(detail, gateway);
    }

    static Optional<ConnectionProblem> of(String code) {
        return Arrays.stream(values()).filter(p -> p.code().equals(code)).findFirst();
    }
}
