package app.ledgerlink.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Shares of calls that a test uses up: six of one caller at once, nine of all, and then one in ten minutes. */
public class SmallShares implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "xero.calls-per-minute", "1000",
                "ledgerlink.limits.calls-of-one-at-once", "6",
                "ledgerlink.limits.calls-of-one-per-hour", "6",
                "ledgerlink.limits.calls-of-all-at-once", "9",
                "ledgerlink.limits.calls-of-all-per-hour", "6",
                "ledgerlink.limits.balance-memory", "1M");
    }
}
