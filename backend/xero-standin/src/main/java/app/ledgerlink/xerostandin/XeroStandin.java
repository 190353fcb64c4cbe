package app.ledgerlink.xerostandin;

import app.ledgerlink.xerostandin.accounting.Accounting;
import app.ledgerlink.xerostandin.accounting.Limits;
import app.ledgerlink.xerostandin.accounting.PageHooks;
import app.ledgerlink.xerostandin.auth.Identity;
import app.ledgerlink.xerostandin.books.Bookshelf;
import app.ledgerlink.xerostandin.control.Control;
import app.ledgerlink.xerostandin.control.ControlEndpoint;
import app.ledgerlink.xerostandin.http.CallLog;
import app.ledgerlink.xerostandin.http.Faults;
import app.ledgerlink.xerostandin.server.Parts;
import app.ledgerlink.xerostandin.server.StandinServer;
import app.ledgerlink.xerostandin.snapshot.Snapshot;
import app.ledgerlink.xerostandin.time.AdjustableClock;
import java.time.Duration;

/**
 * A running stand-in for Xero: login, tokens and accounting API on one port. Start it with {@link #start}; in a test
 * drive it through {@link #control()} or over HTTP at {@code /standin}.
 */
public final class XeroStandin implements AutoCloseable {
    private static final Duration SNAPSHOT_PERIOD = Duration.ofSeconds(2);
    private final StandinServer server;
    private final Control control;
    private final Snapshot snapshot;
    private final String host;

    private XeroStandin(StandinServer server, Control control, Snapshot snapshot, String host) {
        this.server = server;
        this.control = control;
        this.snapshot = snapshot;
        this.host = host;
    }

    /** @throws IllegalStateException when the port cannot be had */
    public static XeroStandin start(Options options) {
        var clock = new AdjustableClock(options.clock());
        var shelf = new Bookshelf(clock, Control.SEED);
        var identity = new Identity(clock, options.apps());
        var limits = new Limits(clock);
        limits.on(options.limits());
        var hooks = new PageHooks();
        var accounting = new Accounting(shelf, identity, limits, hooks);
        var parts = new Parts(clock, shelf, identity, limits, hooks, accounting, new Faults(), new CallLog());
        var control = new Control(parts);
        var server = new StandinServer(parts);
        try {
            server.listen(options.host(), options.port());
            var snapshot = options.data() == null ? null : new Snapshot(options.data(), clock, shelf, identity);
            var standin = new XeroStandin(server, control, snapshot, options.host());
            standin.open(options);
            return standin;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private void open(Options options) {
        if (snapshot != null && snapshot.load()) {
            control.continueScenario(options.scenario());
        } else {
            control.load(options.scenario());
        }
        var issuer = options.publicUrl() == null ? url() : options.publicUrl();
        server.open(issuer, options.control() ? new ControlEndpoint(control, options.remoteControl()) : null);
        if (snapshot != null) {
            server.every(SNAPSHOT_PERIOD, snapshot::keep);
        }
        if (!options.heartbeat().isZero()) {
            server.every(options.heartbeat(), control::beat);
        }
    }

    public int port() {
        return server.port();
    }

    /** The address without a slash at the end; what the product's three Xero URLs are set to. */
    public String url() {
        return "http://" + ("0.0.0.0".equals(host) ? "127.0.0.1" : host) + ":" + port();
    }

    /** The controls, for tests in the same process. */
    public Control control() {
        return control;
    }

    /** Stops listening and writes the snapshot. */
    @Override
    public void close() {
        server.close();
        if (snapshot != null) {
            snapshot.keep();
        }
    }
}
