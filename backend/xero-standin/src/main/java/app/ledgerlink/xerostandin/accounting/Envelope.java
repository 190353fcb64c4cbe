package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.http.Answer;
import app.ledgerlink.xerostandin.wire.Wire;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

/** What surrounds every accounting answer. */
final class Envelope {
    private final Clock clock;

    Envelope(Clock clock) {
        this.clock = clock;
    }

    Answer of(Request request, Consumer<Wire> content) {
        return Answer.json(200, Wire.object(w -> {
            w.word("Id", UUID.randomUUID().toString()).word("Status", "OK");
            w.word("ProviderName", request.appName());
            w.word("DateTimeUTC", "/Date(" + clock.millis() + ")/");
            content.accept(w);
        }));
    }
}
