package app.ledgerlink.xero.token;

import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.shared.KeyRing;
import app.ledgerlink.xero.config.Pause;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Access tokens that are good to send. A token set is refreshed early, by one caller at a time over all nodes: the
 * right to refresh is claimed on its row by one statement, so that neither a transaction nor a lock is held while Xero
 * is asked. The result is stored before it is used.
 */
@Singleton
public class AccessTokens {

    private static final Logger LOG = Logger.getLogger(AccessTokens.class);
    private static final Duration EARLY = Duration.ofMinutes(2);
    private static final Duration CLAIM = Duration.ofSeconds(45);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int POLLS = 500;
    /** Xero takes the refresh token before the present one for half an hour after a refresh. */
    private static final Duration GRACE = Duration.ofMinutes(30);

    private final TokenStore store;
    private final TokenEndpoint endpoint;
    private final Clock clock;
    private final Pause pause;

    AccessTokens(TokenStore store, TokenEndpoint endpoint, Clock clock, Pause pause) {
        this.store = store;
        this.endpoint = endpoint;
        this.clock = clock;
        this.pause = pause;
    }

    /** @throws AuthorizationEnded when only a new consent helps */
    public AccessToken current(UUID workspaceId, UUID tokenSetId) {
        return obtain(workspaceId, tokenSetId, -1);
    }

    /** A token newer than one that Xero refused as expired. */
    public AccessToken renewed(UUID workspaceId, UUID tokenSetId, AccessToken refused) {
        return obtain(workspaceId, tokenSetId, refused.generation());
    }

    private AccessToken obtain(UUID workspaceId, UUID tokenSetId, int refusedGeneration) {
        for (int poll = 0; poll < POLLS; poll++) {
            TokenSet set = alive(workspaceId, tokenSetId);
            boolean usable =
                    set.generation() > refusedGeneration && set.expiresAt().isAfter(clock.instant());
            if (usable && set.expiresAt().isAfter(clock.instant().plus(EARLY))) {
                return token(set);
            }
            if (store.claim(set, clock.instant().plus(CLAIM))) {
                refresh(set, usable);
            } else if (usable) {
                return token(set);
            } else {
                pause.take(POLL);
            }
        }
        throw new LedgerTrouble.Unavailable(
                "Access to Xero is being renewed by another call, which takes too long", null);
    }

    private TokenSet alive(UUID workspaceId, UUID tokenSetId) {
        try {
            return store.find(workspaceId, tokenSetId)
                    .filter(set -> !set.dead())
                    .orElseThrow(() -> new AuthorizationEnded(AuthorizationEnded.Reason.GRANT_GONE));
        } catch (KeyRing.UnreadableSecret e) {
            throw new AuthorizationEnded(AuthorizationEnded.Reason.UNREADABLE);
        }
    }

    /** @param usable whether the present token may still be sent if Xero does not answer now */
    private void refresh(TokenSet set, boolean usable) {
        try {
            IssuedTokens fresh = ask(set);
            if (!store.replace(set, fresh)) {
                LOG.infof("%s was refreshed by another node meanwhile", set);
            }
        } catch (TokenRefusal refusal) {
            if (refusal.grantIsGone()) {
                store.bury(set);
                LOG.warnf("%s is dead: %s", set, refusal.getMessage());
                return;
            }
            store.release(set, clock.instant());
            throw new LedgerTrouble.Refused(
                    refusal.code(),
                    "Xero does not accept the credentials of this installation (" + refusal.code() + ")");
        } catch (LedgerTrouble.Stopped e) {
            store.release(set, clock.instant());
            throw e;
        } catch (LedgerTrouble.Unavailable e) {
            store.release(set, usable ? clock.instant().plus(CLAIM) : clock.instant());
            if (!usable) {
                throw e;
            }
            LOG.warnf("%s could not be refreshed early: %s", set, e);
        }
    }

    private IssuedTokens ask(TokenSet set) {
        try {
            return endpoint.refresh(set.refreshToken());
        } catch (TokenRefusal refusal) {
            Instant graceEnds = set.refreshedAt().plus(GRACE);
            if (!refusal.grantIsGone() || set.previousRefreshToken() == null || !graceEnds.isAfter(clock.instant())) {
                throw refusal;
            }
            LOG.infof("%s: the refresh token was refused, trying the one before", set);
            return endpoint.refresh(set.previousRefreshToken());
        }
    }

    private static AccessToken token(TokenSet set) {
        return new AccessToken(set.accessToken(), set.generation());
    }
}
