package app.ledgerlink.xerostandin;

import app.ledgerlink.xerostandin.auth.App;
import app.ledgerlink.xerostandin.auth.Scopes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** How a stand-in is to run; each {@code with} sets one thing and answers these options. */
public final class Options {
    public static final String CLIENT_ID = "standin-client";
    public static final String CLIENT_SECRET = "standin-secret";

    private String host = "127.0.0.1";
    private int port = 0;
    private String publicUrl;
    private Path data;
    private List<App> apps = List.of();
    private String scenario = "empty";
    private Duration heartbeat = Duration.ZERO;
    private boolean control;
    private boolean remoteControl;
    private boolean limits = true;
    private Clock clock = Clock.systemUTC();

    /** For a test: a free port of the loopback address, nothing kept, control on, one app with these redirects. */
    public static Options forTest(String scenario, String... redirectUris) {
        return new Options()
                .withScenario(scenario)
                .withControl(true)
                .withApps(List.of(app(CLIENT_ID, CLIENT_SECRET, Set.of(redirectUris))));
    }

    /**
     * An app that may ask for every granular scope.
     *
     * @param secret null for a public client
     */
    public static App app(String clientId, String secret, Set<String> redirectUris) {
        return new App("Ledgerlink", clientId, secret, redirectUris, Scopes.GRANULAR);
    }

    /** The address to listen on. */
    public Options withHost(String host) {
        this.host = host;
        return this;
    }

    String host() {
        return host;
    }

    /** 0 takes any free one. */
    public Options withPort(int port) {
        this.port = port;
        return this;
    }

    int port() {
        return port;
    }

    /** How clients reach it, for the issuer; null for host and port. */
    public Options withPublicUrl(String publicUrl) {
        this.publicUrl = publicUrl;
        return this;
    }

    String publicUrl() {
        return publicUrl;
    }

    /** Folder of the snapshot; null to keep nothing. */
    public Options withData(Path data) {
        this.data = data;
        return this;
    }

    Path data() {
        return data;
    }

    /** The apps registered with it. */
    public Options withApps(List<App> apps) {
        this.apps = apps;
        return this;
    }

    List<App> apps() {
        return apps;
    }

    /** Loaded at the start unless a snapshot is there. */
    public Options withScenario(String scenario) {
        this.scenario = scenario;
        return this;
    }

    String scenario() {
        return scenario;
    }

    /** How often the world does a little business; zero for never. */
    public Options withHeartbeat(Duration heartbeat) {
        this.heartbeat = heartbeat;
        return this;
    }

    Duration heartbeat() {
        return heartbeat;
    }

    /** Whether /standin and the page for people are there; they answer callers of this machine only. */
    public Options withControl(boolean control) {
        this.control = control;
        return this;
    }

    boolean control() {
        return control;
    }

    /** Lets callers of other machines use the controls too, for containers. */
    public Options withRemoteControl(boolean remoteControl) {
        this.remoteControl = remoteControl;
        return this;
    }

    boolean remoteControl() {
        return remoteControl;
    }

    /** Whether the limits of calls are enforced. */
    public Options withLimits(boolean limits) {
        this.limits = limits;
        return this;
    }

    boolean limits() {
        return limits;
    }

    /** What time it is before the control endpoint puts it forward. */
    public Options withClock(Clock clock) {
        this.clock = clock;
        return this;
    }

    Clock clock() {
        return clock;
    }
}
