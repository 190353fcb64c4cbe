package app.ledgerlink.web;

import app.ledgerlink.testing.DatabaseCable;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/**
 * A server with a database that can be cut off, few connections and little patience, so that a test can wait for the end
 * of both. One for all such tests, since each start takes long.
 */
public class StrainedServer implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "ledgerlink.worker.enabled", "false",
                "quarkus.datasource.jdbc.max-size", "4",
                "quarkus.datasource.jdbc.acquisition-timeout", "3S",
                // Long enough for others to be answered while all of them hang.
                "quarkus.http.read-timeout", "15S",
                "quarkus.http.idle-timeout", "20S");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(DatabaseCable.class));
    }
}
