package app.ledgerlink.fates;

import app.ledgerlink.shared.AfterCommit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How often a record was not imported as it is in the books, by the reason; of all workspaces of this node together. */
@Startup
@ApplicationScoped
class FateMeters {

    private final Map<FateReason, Counter> told = new EnumMap<>(FateReason.class);
    private final AfterCommit afterCommit;

    FateMeters(MeterRegistry registry, AfterCommit afterCommit) {
        this.afterCommit = afterCommit;
        for (FateReason reason : FateReason.values()) {
            told.put(
                    reason,
                    Counter.builder("ledgerlink.sync.fates")
                            .description("Fates that a run told, also of a record that had one before")
                            .tag("reason", reason.code())
                            .register(registry));
        }
    }

    /** In the caller's transaction. */
    void told(Collection<FateReason> reasons) {
        afterCommit.run(() -> reasons.forEach(reason -> told.get(reason).increment()));
    }
}
