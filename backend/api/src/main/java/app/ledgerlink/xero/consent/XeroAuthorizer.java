package app.ledgerlink.xero.consent;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.connections.ConnectionProblem;
import app.ledgerlink.connections.ConnectionRow;
import app.ledgerlink.connections.LedgerAuthorizer;
import app.ledgerlink.connections.LinkWords;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.KeyRing;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.xero.config.XeroAddresses;
import app.ledgerlink.xero.config.XeroSettings;
import app.ledgerlink.xero.http.Grants;
import app.ledgerlink.xero.token.AccessTokens;
import app.ledgerlink.xero.token.AuthorizationEnded;
import app.ledgerlink.xero.token.TokenStore;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** How a person gives and takes back access to organisations at Xero. */
@Singleton
public class XeroAuthorizer implements LedgerAuthorizer {

    private static final String NOT_CONFIGURED =
            "Whoever runs this installation must set XERO_CLIENT_ID (and XERO_CLIENT_SECRET) of an app registered with Xero.";

    private static final String NO_KEYS =
            "Whoever runs this installation must set LEDGERLINK_SECRET_KEYS, so that access to Xero is stored encrypted.";

    private final AuthorizationAttempts attempts;
    private final XeroSettings settings;
    private final XeroAddresses addresses;
    private final KeyRing keys;
    private final Caller caller;
    private final TokenStore tokenStore;
    private final AccessTokens tokens;
    private final Grants grants;

    XeroAuthorizer(
            AuthorizationAttempts attempts,
            XeroSettings settings,
            XeroAddresses addresses,
            KeyRing keys,
            Caller caller,
            TokenStore tokenStore,
            AccessTokens tokens,
            Grants grants) {
        this.attempts = attempts;
        this.settings = settings;
        this.addresses = addresses;
        this.keys = keys;
        this.caller = caller;
        this.tokenStore = tokenStore;
        this.tokens = tokens;
        this.grants = grants;
    }

    @Override
    public Optional<String> setup() {
        return settings.clientId().isPresent() ? Optional.empty() : Optional.of(NOT_CONFIGURED);
    }

    @Override
    public void requirePossible() {
        if (settings.clientId().isEmpty()) {
            throw unready("xero-not-configured", "Xero is not set up in this installation", NOT_CONFIGURED);
        }
        if (!keys.usable()) {
            throw unready("secret-keys-missing", "Secrets cannot be stored", NO_KEYS);
        }
        if (caller.sessionHash() == null) {
            throw ProblemException.conflict(
                    "browser-needed", "Connecting needs a person in a browser; sign in there and try again.");
        }
    }

    @Override
    public boolean writesContacts() {
        return List.of(settings.scopes().strip().split("\\s+")).contains("accounting.contacts");
    }

    @Override
    public URI begin(ConnectionRef connection) {
        AuthorizationAttempts.Started started = attempts.start(connection, caller);
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", settings.clientId().orElseThrow());
        query.put("redirect_uri", addresses.callback());
        query.put("scope", settings.scopes().strip().replaceAll("\\s+", " "));
        query.put("state", started.state());
        query.put("code_challenge", started.codeChallenge());
        query.put("code_challenge_method", "S256");
        return addresses.login("/identity/connect/authorize", query);
    }

    @Override
    public boolean release(ConnectionRow ended, BooleanSupplier still) {
        try {
            String token =
                    tokens.current(ended.workspaceId(), ended.tokenSetId()).value();
            // Renewing the token took a while: whoever has connected again meanwhile keeps the grant.
            if (!still.getAsBoolean()) {
                return false;
            }
            grants.end(ended.grantId(), token);
            return true;
        } catch (AuthorizationEnded alreadyEnded) {
            return true;
        }
    }

    @Override
    public void forgetUnused(UUID workspaceId) {
        tokenStore.eraseUnused(workspaceId);
    }

    @Override
    public Optional<LinkWords> words(ConnectionProblem problem) {
        return XeroWords.of(problem);
    }

    private static ProblemException unready(String type, String title, String detail) {
        return new ProblemException(503, type, title, detail, List.of());
    }
}
