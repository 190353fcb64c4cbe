package app.ledgerlink.xero.consent;

import app.ledgerlink.connections.ConnectionProblem;
import app.ledgerlink.connections.LinkWords;
import java.util.Map;
import java.util.Optional;

/** What people are told of a problem where Xero is more particular than other systems. */
final class XeroWords {

    private static final Map<ConnectionProblem, LinkWords> WORDS = Map.of(
            ConnectionProblem.OFFLINE_ACCESS_MISSING,
            new LinkWords(
                    "Xero gave access for half an hour only, without the right to renew it.",
                    "Ask whoever runs this installation to add offline_access to the scopes, then connect again."),
            ConnectionProblem.AUTHORIZATION_ENDED,
            new LinkWords(
                    "Xero has ended our access. It was taken back there, or was not used for 60 days.",
                    "Connect again; nothing that was imported is lost."),
            ConnectionProblem.ORGANISATION_GONE,
            new LinkWords(
                    "Xero no longer lets us read this organisation. It was disconnected there, its trial or demo has ended,"
                            + " or the person who connected it lost their rights.",
                    "Connect again with someone who can open the organisation in Xero; nothing that was imported is lost."),
            ConnectionProblem.RELEASE_UNCONFIRMED,
            new LinkWords(
                    "The link has ended here, but Xero has not confirmed it yet.",
                    "We keep telling Xero. To be sure, remove the app in Xero under Settings, Connected apps."));

    private XeroWords() {}

    static Optional<LinkWords> of(ConnectionProblem problem) {
        return Optional.ofNullable(WORDS.get(problem));
    }
}
