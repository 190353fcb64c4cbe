package app.ledgerlink.xero.write;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.xero.write.AlikeQuery.Form;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which form of a search an organisation's Xero took after it had refused a fuller one, so that the refused call is not
 * made again each time. Only for an hour, as a single odd name may have been the reason, and only forms that still search
 * for account and tax numbers.
 */
@Singleton
class TakenForms {

    private static final Duration BELIEVED = Duration.ofHours(1);
    private static final int MOST = 1000;

    private final Clock clock;
    private final Map<ConnectionRef, Taken> taken = new LinkedHashMap<>();

    TakenForms(Clock clock) {
        this.clock = clock;
    }

    private record Taken(Form form, Instant until) {}

    /** The form to begin with. */
    synchronized Form of(ConnectionRef connection) {
        Taken known = taken.get(connection);
        return known == null || !known.until().isAfter(clock.instant()) ? Form.ALL_FIELDS : known.form();
    }

    synchronized void note(ConnectionRef connection, Form form) {
        taken.remove(connection);
        if (taken.size() >= MOST) {
            taken.remove(taken.keySet().iterator().next());
        }
        taken.put(connection, new Taken(form, clock.instant().plus(BELIEVED)));
    }
}
