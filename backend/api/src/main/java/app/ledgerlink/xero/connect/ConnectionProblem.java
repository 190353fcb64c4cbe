package app.ledgerlink.xero.connect;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What can be wrong with an accounting link, in words for people. {@code %s} is the detail that was stored. */
public enum ConnectionProblem {
    CONSENT_DENIED(
            "Access was not allowed at Xero, so nothing was linked.",
            "Connect again and choose \"Allow access\", or ask someone who manages the organisation in Xero."),
    CODE_REFUSED(
            "Xero no longer accepts this log-in; it took too long or was used twice.",
            "Connect again and finish the steps at Xero without going back."),
    CLIENT_REFUSED(
            "Xero does not accept the credentials of this installation (%s).",
            "Ask whoever runs this installation to check the client id and secret of the Xero app."),
    OFFLINE_ACCESS_MISSING(
            "Xero gave access for half an hour only, without the right to renew it.",
            "Ask whoever runs this installation to add offline_access to the scopes, then connect again."),
    NO_ORGANISATION(
            "No organisation was allowed at Xero.", "Connect again and tick the organisation you want to link."),
    ORGANISATION_NOT_GRANTED(
            "You allowed access to other organisations, but this link belongs to %s.",
            "Connect again and allow that organisation, or add another link for the other one."),
    ALREADY_CONNECTED(
            "%s is already linked in this workspace.",
            "Use the existing link, or connect again and allow another organisation."),
    XERO_UNREACHABLE("Xero did not answer, so the link could not be made.", "Try again in a few minutes."),
    AUTHORIZATION_ENDED(
            "Xero has ended our access. It was taken back there, or was not used for 60 days.",
            "Connect again; nothing that was imported is lost."),
    SECRETS_UNREADABLE(
            "The stored access to Xero cannot be opened any more, because its encryption key is gone.",
            "Connect again, or ask whoever runs this installation to add the former key."),
    SCOPE_MISSING(
            "Xero wants a right that was not granted: %s.",
            "Connect again and allow it; the list at Xero will show it."),
    TOKEN_REFUSED("Xero does not accept our access any more.", "Connect again; nothing that was imported is lost."),
    ORGANISATION_GONE(
            "Xero no longer lets us read this organisation. It was disconnected there, its trial or demo has ended, or"
                    + " the person who connected it lost their rights.",
            "Connect again with someone who can open the organisation in Xero; nothing that was imported is lost."),
    RELEASE_UNCONFIRMED(
            "The link has ended here, but Xero has not confirmed it yet.",
            "We keep telling Xero. To be sure, remove the app in Xero under Settings, Connected apps.");

    private final String message;
    private final String nextStep;

    ConnectionProblem(String message, String nextStep) {
        this.message = message;
        this.nextStep = nextStep;
    }

    /** Stable name on the wire and in the database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public String message(String detail) {
        return message.replace("%s", detail == null || detail.isBlank() ? "unknown" : detail);
    }

    public String nextStep() {
        return nextStep;
    }

    public static Optional<ConnectionProblem> of(String code) {
        return Arrays.stream(values()).filter(p -> p.code().equals(code)).findFirst();
    }
}
