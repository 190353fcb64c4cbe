package app.ledgerlink.xero.token;

import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.shared.Traces;
import app.ledgerlink.xero.config.Stopping;
import app.ledgerlink.xero.config.XeroAddresses;
import app.ledgerlink.xero.config.XeroSettings;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientException;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Xero's token endpoint, through one OpenID Connect client that is made at first use: start-up never needs Xero. */
@Singleton
public class TokenEndpoint {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration USUAL_LIFE = Duration.ofMinutes(30);

    private static final Map<String, String> PLACE =
            Map.of("http.request.method", "POST", "url.template", "/connect/token");

    private final OidcClients clients;
    private final XeroSettings settings;
    private final XeroAddresses addresses;
    private final ObjectMapper json;
    private final Clock clock;
    private final Stopping stopping;
    private final Traces traces;
    private OidcClient client;

    TokenEndpoint(
            OidcClients clients,
            XeroSettings settings,
            XeroAddresses addresses,
            ObjectMapper json,
            Clock clock,
            Stopping stopping,
            Traces traces) {
        this.traces = traces;
        this.stopping = stopping;
        this.clients = clients;
        this.settings = settings;
        this.addresses = addresses;
        this.json = json;
        this.clock = clock;
    }

    /** @throws TokenRefusal when Xero says no; {@link LedgerTrouble.Unavailable} when it does not answer */
    public IssuedTokens exchange(String code, String codeVerifier) {
        stopping.check();
        return issued(client().getTokens(
                        Map.of("code", code, "redirect_uri", addresses.callback(), "code_verifier", codeVerifier)));
    }

    /** @throws TokenRefusal when Xero says no; {@link LedgerTrouble.Unavailable} when it does not answer */
    IssuedTokens refresh(String refreshToken) {
        stopping.check();
        return issued(client().refreshTokens(refreshToken));
    }

    private synchronized OidcClient client() {
        if (client == null) {
            client = clients.newClient(configuration()).await().atMost(PATIENCE);
        }
        return client;
    }

    private OidcClientConfig configuration() {
        var configuration = OidcClientConfig.builder()
                .id("xero")
                .tokenPath(addresses.identity("/connect/token").toString())
                .discoveryEnabled(false)
                .clientId(settings.clientId().orElseThrow())
                .connectionTimeout(settings.connectTimeout())
                // The fewest it takes: after a lost answer a code is spent, and a refresh is ours to repeat.
                .connectionRetryCount(1)
                .grant(OidcClientConfig.Grant.Type.CODE);
        settings.clientSecret().ifPresent(configuration::credentials);
        return configuration.build();
    }

    private IssuedTokens issued(Uni<Tokens> answer) {
        return traces.span("xero call", PLACE, span -> awaited(answer));
    }

    private IssuedTokens awaited(Uni<Tokens> answer) {
        Tokens tokens;
        try {
            tokens = stopping.await(answer.subscribeAsCompletionStage(), PATIENCE);
        } catch (TimeoutException e) {
            throw unavailable(e);
        } catch (ExecutionException e) {
            // No JSON or an empty body is what the client itself stumbles over.
            throw e.getCause() instanceof OidcClientException refused ? refusal(refused) : unavailable(e);
        }
        if (orNull(tokens.getAccessToken()) == null) {
            throw unavailable(new IllegalStateException("The answer holds no access token"));
        }
        return new IssuedTokens(
                tokens.getAccessToken(),
                orNull(tokens.getRefreshToken()),
                Optional.ofNullable(tokens.get("scope")).orElse(settings.scopes()),
                clock.instant().plus(life(tokens.get("expires_in"))));
    }

    private static String orNull(String token) {
        return token == null || token.isBlank() ? null : token;
    }

    private static Duration life(String seconds) {
        return seconds != null && seconds.matches("\\d{1,9}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : USUAL_LIFE;
    }

    /** The client hands on the body of a refusal as its message, and no status. */
    private RuntimeException refusal(OidcClientException e) {
        try {
            String code =
                    json.readTree(String.valueOf(e.getMessage())).path("error").asText("");
            return code.isEmpty() ? unavailable(e) : new TokenRefusal(code);
        } catch (JsonProcessingException noRefusal) {
            return unavailable(e);
        }
    }

    private static LedgerTrouble.Unavailable unavailable(Exception cause) {
        return new LedgerTrouble.Unavailable("Xero's login service does not answer", cause);
    }
}
