package app.ledgerlink.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The product as it runs for people: it keeps its calls within Xero's limit of a minute. */
public class RealLimits implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("xero.calls-per-minute", "60");
    }
}
