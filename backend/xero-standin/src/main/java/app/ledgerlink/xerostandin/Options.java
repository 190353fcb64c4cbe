package app.ledgerlink.xerostandin;

import app.ledgerlink.xerostandin.auth.App;
import app.ledgerlink.xerostandin.auth.Scopes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How a stand-in is to run.
 *
 * @param host the address to listen on
 * @param port 0 for any free one
 * @param publicUrl how clients reach it, for the issuer; null for host and port
 * @param data folder of the snapshot; null to keep nothing
 * @param apps the apps registered with it
 * @param scenario loaded at the start unless a snapshot is there
 * @param heartbeat how often the world does a little business; zero for never
 * @param control whether /standin and the page for people are there; they answer callers of this machine only
 * @param remoteControl lets callers of other machines use them too, for containers
 * @param limits whether the limits of calls are enforced
 * @param clock what time it is before the control endpoint puts it forward
 */
public record Options(
        String host,
        int port,
        String publicUrl,
        Path data,
        List<App> apps,
        String scenario,
        Duration heartbeat,
        boolean control,
        boolean remoteControl,
        boolean limits,
        Clock clock) {

    public static final String CLIENT_ID = "standin-client";
    public static final String CLIENT_SECRET = "standin-secret";

    /** For a test: a free port of the loopback address, nothing kept, control on, one app with these redirects. */
    public static Options forTest(String scenario, String... redirectUris) {
        return new Options(
                "127.0.0.1",
                0,
                null,
                null,
                List.of(app(CLIENT_ID, CLIENT_SECRET, Set.of(redirectUris))),
                scenario,
                Duration.ZERO,
                true,
                false,
                true,
                Clock.systemUTC());
    }

    /** An app that may ask for every granular scope. @param secret null for a public client */
    public static App app(String clientId, String secret, Set<String> redirectUris) {
        return new App("Ledgerlink", clientId, secret, redirectUris, Scopes.GRANULAR);
    }

    public Options withPort(int port) {
        return new Options(
                host, port, publicUrl, data, apps, scenario, heartbeat, control, remoteControl, limits, clock);
    }

    public Options withData(Path data) {
        return new Options(
                host, port, publicUrl, data, apps, scenario, heartbeat, control, remoteControl, limits, clock);
    }

    public Options withHeartbeat(Duration heartbeat) {
        return new Options(
                host, port, publicUrl, data, apps, scenario, heartbeat, control, remoteControl, limits, clock);
    }

    public Options withControl(boolean control) {
        return new Options(
                host, port, publicUrl, data, apps, scenario, heartbeat, control, remoteControl, limits, clock);
    }

    public Options withLimits(boolean limits) {
        return new Options(
                host, port, publicUrl, data, apps, scenario, heartbeat, control, remoteControl, limits, clock);
    }

    public Options withApps(List<App> apps) {
        return new Options(
                host, port, publicUrl, data, apps, scenario, heartbeat, control, remoteControl, limits, clock);
    }

    public Options withClock(Clock clock) {
        return new Options(
                host, port, publicUrl, data, apps, scenario, heartbeat, control, remoteControl, limits, clock);
    }
}
