package app.ledgerlink.xero.consent;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.connections.ConnectionProblem;
import app.ledgerlink.connections.ConnectionRow;
import app.ledgerlink.connections.Grant;
import app.ledgerlink.connections.GrantedOrganisation;
import app.ledgerlink.connections.LinkFailure;
import app.ledgerlink.connections.Linking;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.xero.http.Grants;
import app.ledgerlink.xero.token.IssuedTokens;
import app.ledgerlink.xero.token.TokenEndpoint;
import app.ledgerlink.xero.token.TokenRefusal;
import app.ledgerlink.xero.token.TokenStore;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes a browser that comes back from Xero to a link, a choice, or a reason why not. */
@Singleton
class Consent {

    private static final Logger LOG = Logger.getLogger(Consent.class);

    private final AuthorizationAttempts attempts;
    private final TokenEndpoint endpoint;
    private final Grants grants;
    private final TokenStore tokenStore;
    private final Linking linking;
    private final Caller caller;

    Consent(
            AuthorizationAttempts attempts,
            TokenEndpoint endpoint,
            Grants grants,
            TokenStore tokenStore,
            Linking linking,
            Caller caller) {
        this.attempts = attempts;
        this.endpoint = endpoint;
        this.grants = grants;
        this.tokenStore = tokenStore;
        this.linking = linking;
        this.caller = caller;
    }

    enum Result {
        CONNECTED,
        CHOOSE,
        DENIED,
        FAILED
    }

    /**
     * @param connection null when not even that is known
     * @param problem stable name of what went wrong; null when nothing did
     */
    record Outcome(Result result, ConnectionRef connection, String problem) {}

    /**
     * @param code what Xero sent; null when the person said no
     * @param error OAuth's name of a refusal; null when there was none
     */
    Outcome complete(String state, String code, String error) {
        Optional<AuthorizationAttempts.Resumed> resumed =
                state == null || !caller.isAdmin() ? Optional.empty() : attempts.resume(state, caller);
        if (resumed.isEmpty()) {
            return new Outcome(Result.FAILED, null, "state-unknown");
        }
        ConnectionRef connection = resumed.get().connection();
        try {
            refuse(code, error);
            return link(connection, code, resumed.get().codeVerifier());
        } catch (LinkFailure failure) {
            LOG.infof(
                    "Connection %s was not made: %s",
                    connection.connectionId(), failure.problem().code());
            linking.note(connection, failure);
            boolean denied = failure.problem() == ConnectionProblem.CONSENT_DENIED;
            return new Outcome(
                    denied ? Result.DENIED : Result.FAILED,
                    connection,
                    failure.problem().code());
        }
    }

    private static void refuse(String code, String error) {
        if ("access_denied".equals(error)) {
            throw new LinkFailure(ConnectionProblem.CONSENT_DENIED, null);
        }
        if (error != null || code == null) {
            throw new LinkFailure(ConnectionProblem.CLIENT_REFUSED, error == null ? "no code" : clipped(error));
        }
    }

    private Outcome link(ConnectionRef connection, String code, String verifier) {
        try {
            IssuedTokens tokens = exchanged(code, verifier);
            List<GrantedOrganisation> all = grants.list(tokens.accessToken(), null);
            List<GrantedOrganisation> now = justGranted(tokens, all);
            ConnectionRow linked =
                    linking.link(connection, new Grant(all, now, () -> kept(connection.workspaceId(), tokens)));
            boolean choosing = linked.tenantId() == null;
            return new Outcome(choosing ? Result.CHOOSE : Result.CONNECTED, linked.ref(), null);
        } catch (LedgerTrouble trouble) {
            throw new LinkFailure(ConnectionProblem.XERO_UNREACHABLE, null);
        }
    }

    private UUID kept(UUID workspaceId, IssuedTokens tokens) {
        UUID id = Ids.next();
        tokenStore.insert(workspaceId, id, tokens);
        return id;
    }

    private IssuedTokens exchanged(String code, String verifier) {
        try {
            IssuedTokens tokens = endpoint.exchange(code, verifier);
            if (tokens.refreshToken() == null) {
                throw new LinkFailure(ConnectionProblem.OFFLINE_ACCESS_MISSING, null);
            }
            return tokens;
        } catch (TokenRefusal refusal) {
            throw refusal.grantIsGone()
                    ? new LinkFailure(ConnectionProblem.CODE_REFUSED, null)
                    : new LinkFailure(ConnectionProblem.CLIENT_REFUSED, clipped(refusal.code()));
        }
    }

    /** What this consent granted; all that the user ever granted where Xero does not tell the two apart. */
    private List<GrantedOrganisation> justGranted(IssuedTokens tokens, List<GrantedOrganisation> all) {
        List<GrantedOrganisation> now = JwtClaims.text(tokens.accessToken(), "authentication_event_id")
                .flatMap(consent -> ofConsent(tokens, consent))
                .filter(granted -> !granted.isEmpty())
                .orElse(all);
        if (now.isEmpty()) {
            throw new LinkFailure(ConnectionProblem.NO_ORGANISATION, null);
        }
        return now;
    }

    private Optional<List<GrantedOrganisation>> ofConsent(IssuedTokens tokens, String consent) {
        try {
            return Optional.of(grants.list(tokens.accessToken(), consent));
        } catch (LedgerTrouble.Unavailable notTold) {
            return Optional.empty();
        }
    }

    private static String clipped(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9_ .-]", "");
        return plain.substring(0, Math.min(60, plain.length()));
    }
}
