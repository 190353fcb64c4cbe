package app.ledgerlink.identity;

import app.ledgerlink.shared.Confirmation;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Remembers in the session when its person last proved who they are; signing in counts. */
@RequestScoped
class SessionConfirmation implements Confirmation {

    private final CurrentCaller caller;
    private final Jdbi jdbi;
    private final Clock clock;
    private final Duration valid;

    SessionConfirmation(
            CurrentCaller caller,
            Jdbi jdbi,
            Clock clock,
            @ConfigProperty(name = "ledgerlink.confirmation-valid") Duration valid) {
        this.caller = caller;
        this.jdbi = jdbi;
        this.clock = clock;
        this.valid = valid;
    }

    @Override
    public void require() {
        Sessions.Live session = caller.session();
        if (session != null && session.confirmedAt().isBefore(clock.instant().minus(valid))) {
            throw new ProblemException(
                    403,
                    "confirm-yourself",
                    "Confirm that it is you",
                    "This needs your password once more, as you signed in a while ago. Confirm, then try again.",
                    List.of());
        }
    }

    @Transactional
    void renew() {
        jdbi.useHandle(h -> h.execute(
                "update user_session set confirmed_at = ? where token_hash = ?",
                Timestamps.now(clock),
                caller.sessionHash()));
    }
}
