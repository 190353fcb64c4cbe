package app.ledgerlink.identity;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a browser session lasts: without a request, and at most. */
@Singleton
class SessionLife {

    private final Duration idle;
    private final Duration longest;

    SessionLife(
            @ConfigProperty(name = "ledgerlink.session.idle") Duration idle,
            @ConfigProperty(name = "ledgerlink.session.longest") Duration longest) {
        this.idle = idle;
        this.longest = longest;
    }

    Duration idle() {
        return idle;
    }

    Duration longest() {
        return longest;
    }
}
