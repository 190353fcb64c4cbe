package app.ledgerlink.testing;

import app.ledgerlink.xero.config.Pause;
import app.ledgerlink.xero.config.Stopping;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The stand-in needs no rest between two attempts; a crowd before it needs a moment. */
@Alternative
@Priority(1)
@Singleton
public class ShortPause extends Pause {

    private static final Duration ENOUGH = Duration.ofMillis(200);

    ShortPause(Stopping stopping) {
        super(stopping);
    }

    @Override
    public void take(Duration duration) {
        super.take(duration.compareTo(ENOUGH) < 0 ? duration : ENOUGH);
    }
}
