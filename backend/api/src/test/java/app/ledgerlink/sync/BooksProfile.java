package app.ledgerlink.sync;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** The product with books held in memory; its runs are worked by the test itself, step by step. */
public class BooksProfile implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(ScriptedGateway.class, ScriptedBooks.class, ScriptedBalances.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        // A test that leaves a run in the queue takes no turn of another's.
        return Map.of("ledgerlink.worker.enabled", "false", "ledgerlink.worker.slice", "10H");
    }
}
