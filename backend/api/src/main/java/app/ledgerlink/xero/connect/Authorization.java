package app.ledgerlink.xero.connect;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.KeyRing;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.xero.config.XeroAddresses;
import app.ledgerlink.xero.config.XeroSettings;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts a log-in at Xero. */
@Singleton
public class Authorization {

    private final AuthorizationAttempts attempts;
    private final XeroSettings settings;
    private final XeroAddresses addresses;
    private final KeyRing keys;
    private final Caller caller;

    Authorization(
            AuthorizationAttempts attempts,
            XeroSettings settings,
            XeroAddresses addresses,
            KeyRing keys,
            Caller caller) {
        this.attempts = attempts;
        this.settings = settings;
        this.addresses = addresses;
        this.keys = keys;
        this.caller = caller;
    }

    /** @throws ProblemException when this installation is not set up for it, or the caller has no browser session */
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

    /** Whether a consent to these scopes lets us create contacts. */
    public static boolean writesContacts(String scopes) {
        return List.of(scopes.strip().split("\\s+")).contains("accounting.contacts");
    }

    /** Where the browser goes to log in at Xero and to consent. */
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

    /** What an operator does to make it possible. */
    public static final String NOT_CONFIGURED =
            "Whoever runs this installation must set XERO_CLIENT_ID (and XERO_CLIENT_SECRET) of an app registered with Xero.";

    private static final String NO_KEYS =
            "Whoever runs this installation must set LEDGERLINK_SECRET_KEYS, so that access to Xero is stored encrypted.";

    private static ProblemException unready(String type, String title, String detail) {
        return new ProblemException(503, type, title, detail, List.of());
    }
}
