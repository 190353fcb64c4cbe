package app.ledgerlink.xerostandin.auth;

import app.ledgerlink.xerostandin.auth.Tokens.Access;
import app.ledgerlink.xerostandin.auth.Tokens.Code;
import app.ledgerlink.xerostandin.auth.Tokens.Connection;
import app.ledgerlink.xerostandin.auth.Tokens.Image;
import app.ledgerlink.xerostandin.auth.Tokens.Refresh;
import app.ledgerlink.xerostandin.auth.Tokens.User;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** What was granted: codes, tokens and connections, with their lives. Thread-safe. */
public final class Identity {
    private static final Duration CODE_LIFE = Duration.ofMinutes(5);
    private static final Duration ACCESS_LIFE = Duration.ofMinutes(30);
    private static final Duration REFRESH_LIFE = Duration.ofDays(60);
    private static final Duration GRACE = Duration.ofMinutes(30);

    private final Map<String, App> apps = new LinkedHashMap<>();
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Access> access = new HashMap<>();
    private final Map<String, Refresh> refresh = new HashMap<>();
    private final Map<String, Set<String>> granted = new HashMap<>();
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final AtomicLong changes = new AtomicLong();
    private final Clock clock;
    private final TokenMint mint;

    public Identity(Clock clock, Collection<App> apps) {
        this.clock = clock;
        this.mint = new TokenMint(clock);
        apps.forEach(app -> this.apps.put(app.clientId(), app));
    }

    /** Who stands behind an accepted access token. */
    public record Caller(String clientId, UUID userId, String email, Set<String> scopes, UUID authEventId) {}

    public Optional<App> app(String clientId) {
        return Optional.ofNullable(apps.get(clientId));
    }

    /** Moves with every change; tells a snapshot that it is stale. */
    public long changes() {
        return changes.get();
    }

    /** Records a consent and answers the code. Scopes add up over the consents of one user to one app. */
    synchronized String consent(AuthorizeRequest request, String email, Collection<UUID> tenants) {
        var user = new User(email, UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)));
        var scopes = granted.computeIfAbsent(request.clientId() + " " + user.id(), k -> new LinkedHashSet<>());
        scopes.addAll(request.scopes());
        var event = UUID.randomUUID();
        var now = clock.instant();
        for (UUID tenant : tenants) {
            connect(request.clientId(), user, tenant, event, now);
        }
        var code = mint.opaque();
        codes.put(
                code,
                new Code(
                        request.clientId(),
                        request.redirectUri(),
                        Set.copyOf(scopes),
                        user,
                        request.challenge(),
                        request.nonce(),
                        event,
                        now.plus(CODE_LIFE)));
        changes.incrementAndGet();
        return code;
    }

    private void connect(String clientId, User user, UUID tenant, UUID event, Instant now) {
        var before = connections.stream()
                .filter(c -> c.clientId().equals(clientId)
                        && c.userId().equals(user.id())
                        && c.tenantId().equals(tenant))
                .findFirst();
        before.ifPresent(connections::remove);
        connections.add(new Connection(
                before.map(Connection::id).orElseGet(UUID::randomUUID),
                event,
                tenant,
                clientId,
                user.id(),
                before.map(Connection::created).orElse(now),
                now));
    }

    synchronized Map<String, Object> exchange(
            App app, String code, String redirectUri, String verifier, String issuer) {
        var held = codes.remove(code == null ? "" : code);
        boolean fits = held != null
                && held.clientId().equals(app.clientId())
                && held.redirectUri().equals(redirectUri)
                && held.expires().isAfter(clock.instant())
                && (held.challenge() == null
                        ? !app.isPublic()
                        : verifier != null && held.challenge().equals(Signer.challenge(verifier)));
        if (!fits) {
            throw new OAuthError("invalid_grant");
        }
        return issue(app, held.user(), held.scopes(), held.authEventId(), held.nonce(), issuer);
    }

    /** A replay inside the grace mints another pair and keeps both valid. */
    synchronized Map<String, Object> refresh(App app, String token, String issuer) {
        var held = refresh.get(token == null ? "" : token);
        var now = clock.instant();
        if (held == null
                || !held.clientId().equals(app.clientId())
                || !held.expires().isAfter(now)
                || (held.replaced() != null && !held.replaced().plus(GRACE).isAfter(now))) {
            throw new OAuthError("invalid_grant");
        }
        refresh.put(token, held.used(now));
        return issue(app, held.user(), held.scopes(), held.authEventId(), null, issuer);
    }

    private Map<String, Object> issue(App app, User user, Set<String> scopes, UUID event, String nonce, String issuer) {
        var now = clock.instant();
        access.values().removeIf(a -> a.expires().isBefore(now.minus(Duration.ofDays(1))));
        var set = mint.tokens(app, user, scopes, event, nonce, issuer, ACCESS_LIFE);
        access.put(
                (String) set.get("access_token"),
                new Access(app.clientId(), user, scopes, event, now.plus(ACCESS_LIFE)));
        if (set.get("refresh_token") instanceof String token) {
            refresh.put(token, new Refresh(app.clientId(), user, scopes, event, now.plus(REFRESH_LIFE), null));
        }
        changes.incrementAndGet();
        return set;
    }

    /** Ends the grant of a refresh token with all the tokens and connections of its user. Unknown tokens are no error. */
    synchronized void revoke(App app, String token) {
        var held = refresh.get(token == null ? "" : token);
        if (held == null || !held.clientId().equals(app.clientId())) {
            return;
        }
        var user = held.user().id();
        refresh.values()
                .removeIf(r ->
                        r.clientId().equals(app.clientId()) && r.user().id().equals(user));
        connections.removeIf(
                c -> c.clientId().equals(app.clientId()) && c.userId().equals(user));
        granted.remove(app.clientId() + " " + user);
        changes.incrementAndGet();
    }

    /** The caller behind a bearer token that is known, expired or not; see {@link #expired}. */
    public synchronized Optional<Caller> caller(String token) {
        return Optional.ofNullable(access.get(token))
                .map(a -> new Caller(a.clientId(), a.user().id(), a.user().email(), a.scopes(), a.authEventId()));
    }

    /** When the token expired; empty while it lives or when it is unknown. */
    public synchronized Optional<Instant> expired(String token) {
        return Optional.ofNullable(access.get(token)).map(Access::expires).filter(end -> !end.isAfter(clock.instant()));
    }

    public boolean connected(Caller caller, UUID tenantId) {
        return connections(caller).stream().anyMatch(c -> c.tenantId().equals(tenantId));
    }

    List<Connection> connections(Caller caller) {
        return connections.stream()
                .filter(c ->
                        c.clientId().equals(caller.clientId()) && c.userId().equals(caller.userId()))
                .sorted(Comparator.comparing(Connection::created))
                .toList();
    }

    boolean disconnect(Caller caller, UUID connectionId) {
        changes.incrementAndGet();
        return connections.removeIf(c -> c.id().equals(connectionId)
                && c.clientId().equals(caller.clientId())
                && c.userId().equals(caller.userId()));
    }

    /** The organisation's side takes the grant away. */
    public int disconnectTenant(UUID tenantId) {
        int before = connections.size();
        connections.removeIf(c -> c.tenantId().equals(tenantId));
        changes.incrementAndGet();
        return before - connections.size();
    }

    /** Makes every access token expire this moment. */
    public synchronized int expireAccessTokens() {
        var now = clock.instant().minusSeconds(1);
        access.replaceAll((token, a) -> new Access(a.clientId(), a.user(), a.scopes(), a.authEventId(), now));
        changes.incrementAndGet();
        return access.size();
    }

    /** Makes every refresh token useless, as sixty unused days do. */
    public synchronized int killRefreshTokens() {
        int count = refresh.size();
        refresh.clear();
        changes.incrementAndGet();
        return count;
    }

    /** Forgets every grant. */
    public synchronized void clear() {
        codes.clear();
        access.clear();
        refresh.clear();
        granted.clear();
        connections.clear();
        changes.incrementAndGet();
    }

    TokenMint mint() {
        return mint;
    }

    /** For a snapshot: opaque data that {@link #restore} takes back. */
    public synchronized Object image() {
        return new Image(
                new HashMap<>(access), new HashMap<>(refresh), new HashMap<>(granted), List.copyOf(connections));
    }

    public static Class<?> imageType() {
        return Image.class;
    }

    public synchronized void restore(Object image) {
        var all = (Image) image;
        clear();
        access.putAll(all.access());
        refresh.putAll(all.refresh());
        granted.putAll(all.granted());
        connections.addAll(all.connections());
    }
}
